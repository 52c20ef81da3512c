package org.xiaohao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiaohao.journey.Enterprise.Key;
import org.xiaohao.ledger.Ledger;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Viewer;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.Browser;
import org.xiaohao.support.HouseTest;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;
import org.xiaohao.trail.TrailVerifier;

/** The whole house from outside: everybody sits at a browser, and nothing is known but what stands on a screen. */
@HouseTest
class JourneyTest {

    private static final String REQUIREMENTS = "请补充银行回单原件，并由企业书面确认到账。";
    private static final String[] STEPS =
            """
            screen accept assign acceptLead claim askOtherParty recordStatement opinion negotiate negotiate plan progress
            applyForClosure signApplication chooseVerifier verify verify askEnterprise submitForApproval approveClosure
            progress
            applyForClosure signApplication chooseVerifier verify verify askEnterprise submitForApproval approveClosure
            close"""
                    .split("\\s+");
    private static final Viewer LEADER = new Viewer(
            new PersonId("office.leader"), Set.of(new Seat(new UnitCode("coordination-office"), Post.LEADER)));

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    private String password;

    @Autowired
    private Trail trail;

    @Autowired
    private TrailVerifier verifier;

    @Autowired
    private Ledger ledger;

    private Staff staff;

    @BeforeEach
    void theOfficesOpen() {
        staff = new Staff(browser, home(), password);
    }

    @Test
    void reportReachesClosingThroughAllHands() {
        String mail = "journey-" + UUID.randomUUID() + "@enterprise.example";
        Key key = reported(mail);
        var phone = new Enterprise(browser.phoneWithoutScript(home()));
        phone.tracks(key).sees("已登记", "合同.pdf");
        var handling = new Rectification(staff, key.number());
        var closing = new Closing(staff, key.number());
        handling.isAccepted();
        handling.isAssigned();
        handling.isNegotiated();
        handling.isPaid();
        closing.isAppliedFor("督促欠款单位按计划全部支付。");
        closing.isVerified("凭证齐全，金额与对账单一致。");
        phone.looksAgain().sees("请您回答三个问题").take("20-three-questions");
        phone.answers("联系了", "解决了", "不满意", "还没有看到银行回单");
        closing.isSentBack("凭证齐全，金额与对账单一致。", REQUIREMENTS);
        phone.looksAgain().sees("整改中");
        closing.isSupplemented(REQUIREMENTS);
        closing.isAppliedFor("补齐银行回单，企业书面确认到账。");
        closing.isVerified("回单原件已核对，与付款凭证相符。");
        phone.looksAgain().answers("联系了", "解决了", "满意", "款已到账");
        closing.isApproved();
        phone.looksAgain().sees("办理结果：已解决", "已销号").take("26-closed");
        staff.as("office.leader")
                .readsInLedger(key.number())
                .shows("已解决")
                .shows("还没有看到银行回单")
                .shows("款已到账")
                .take("29-closed-dossier");
        lettersCame(mail, key);
        booksAreRight(new ProblemNumber(key.number()));
    }

    private Key reported(String mail) {
        return new Enterprise(browser.window(home()))
                .beginsWithMistakes()
                .fillsIn(mail)
                .handsIn(Papers.pdf("合同.pdf"), Papers.photo("验收照片.png"))
                .confirms();
    }

    private void lettersCame(String mail, Key key) {
        String[] secrets = {key.code(), Enterprise.TITLE, Enterprise.DESCRIPTION, Enterprise.CONTACT, "120"};
        var enterprise = new Letters(mail, key.number());
        enterprise
                .arrived("已收到", "/track", secrets)
                .arrived("已受理", "/track", secrets)
                .arrived("作出评价", "/track", secrets)
                .arrived("已办结", "/track", secrets);
        assertThat(enterprise.count("已收到")).isOne();
        assertThat(enterprise.count("作出评价")).isEqualTo(2);
        new Letters("industry@demo.xiaohao.example", key.number())
                .arrived("新的待办任务", "/camunda/app/tasklist/default/#/?task=", secrets);
    }

    private void booksAreRight(ProblemNumber number) {
        List<String> kinds = trail.of(number).stream().map(TrailEntry::kind).toList();
        assertThat(kinds).startsWith("registered").contains("evidence.added", "rows.changed", "notice.sent");
        assertThat(kinds).filteredOn("answered"::equals).hasSize(2);
        assertThat(kinds)
                .filteredOn(kind -> kind.startsWith("step."))
                .map(kind -> kind.substring("step.".length()))
                .containsExactly(STEPS);
        assertThat(verifier.verify().firstBreak()).isEmpty();
        var row = ledger.row(number, LEADER).orElseThrow();
        assertThat(row.result()).isEqualTo(Result.RESOLVED);
        assertThat(row.returns()).isOne();
        assertThat(row.verifiers()).containsExactlyInAnyOrder("finance.verifier1", "finance.verifier2");
        assertThat(row.closedAt()).isNotNull();
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
