package org.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.ledger.Ledger;
import org.xiaohao.ledger.LedgerRow;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.Receipt;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.problem.Viewer;
import org.xiaohao.shared.CreditCode;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.StartRefused;
import org.xiaohao.supervision.Light;
import org.xiaohao.support.HouseTest;

/** Walks every demo case through the real doors; all is taken back. */
@HouseTest
@Transactional
class DemoCasesTest {

    private static final Path SHIPPED = Path.of("config/demo");

    @Autowired
    DemoCases demo;

    @Autowired
    Ledger ledger;

    @Autowired
    Evidence evidence;

    @TempDir
    Path folder;

    @Test
    void showsLivingCasesInEveryStageThatWaitsForSomebody() {
        List<Receipt> receipts = demo.load(SHIPPED);
        List<LedgerRow> rows = receipts.stream().map(this::row).toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(14);
        assertThat(rows)
                .extracting(LedgerRow::stage)
                // nothing waits in 已批准: closing follows in the same moment
                .containsAll(EnumSet.complementOf(EnumSet.of(Stage.APPROVED)));
        assertThat(rows).extracting(LedgerRow::result).contains(Result.RESOLVED, Result.STATUTORY, Result.REFUSED);
        assertThat(rows).anyMatch(row -> row.returns() > 0);
        assertThat(rows)
                .filteredOn(row -> row.due().earliest() != null)
                .extracting(row -> row.due().earliest().light())
                .contains(Light.RED, Light.YELLOW, Light.GREEN);
        assertThat(evidence.of(rows.get(0).number())).isNotEmpty();
    }

    @Test
    void namesNoEnterpriseTwiceAndNoCodeThatIsFalse() {
        List<DemoCase> cases = DemoCaseFile.read(SHIPPED);

        assertThat(cases).extracting(DemoCase::id).doesNotHaveDuplicates();
        assertThat(cases)
                .extracting(each -> each.report().get("creditCode"))
                .doesNotHaveDuplicates()
                .allMatch(code -> CreditCode.parse((String) code).isPresent());
    }

    @Test
    void refusesAWrongLineAndNamesIt() throws IOException {
        Files.writeString(folder.resolve(DemoCaseFile.NAME), "\n{\"id\": \"x\", \"typo\": 1}\n");

        assertThatThrownBy(() -> demo.load(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cases.jsonl 第 2 行");
    }

    private LedgerRow row(Receipt receipt) {
        var office = new Viewer(
                new PersonId("office.leader"),
                Set.of(Seat.ofGroup("coordination-office.leader").orElseThrow()));
        return ledger.row(receipt.number(), office).orElseThrow();
    }
}
