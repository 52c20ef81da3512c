package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

@HouseTest
class IntakeTest {

    @Autowired
    Intake intake;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void numbersAreUniqueAndWithoutGapsWhenManyReportAtOnce() throws Exception {
        Set<String> numbers = new HashSet<>();
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Receipt>> reports = Stream.generate(() -> (Callable<Receipt>) this::register)
                    .limit(8)
                    .toList();
            for (var receipt : pool.invokeAll(reports)) {
                numbers.add(receipt.get().number().value());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(numbers).hasSize(8);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    register();
                    throw new IllegalStateException("the rest of the transaction fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(register().number()).isEqualTo(ProblemNumber.of(year(), count()));
    }

    @Test
    void theCodeOpensItsCaseAndNoOtherAndIsNowhereInClear() {
        var receipt = register();
        var other = register();
        assertThat(cases.codeMatches(receipt.number(), receipt.queryCode())).isTrue();
        assertThat(cases.codeMatches(receipt.number(), receipt.queryCode().toLowerCase()))
                .isTrue();
        assertThat(cases.codeMatches(receipt.number(), other.queryCode())).isFalse();
        assertThat(cases.codeMatches(ProblemNumber.of(2020, 1), receipt.queryCode()))
                .isFalse();
        String row = db.sql("select problem_case::text from problem_case where number = :number")
                .param("number", receipt.number().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(receipt.queryCode());
        assertThat(receipt.toString()).doesNotContain(receipt.queryCode());
    }

    @Test
    void refusesAReportWithoutWhatEveryCaseNeeds() {
        var answers = Walk.report();
        answers.remove("title");
        assertThatThrownBy(() -> intake.register(report(answers), null)).isInstanceOf(Rejection.class);
    }

    @Test
    void keepsAnAddressAsLongAsTheCheckAllows() {
        var answers = Walk.report();
        String address = "a".repeat(64) + "@" + ("b".repeat(61) + ".").repeat(3) + "cn";
        answers.put("contactMail", address);
        var number = intake.register(report(answers), null).number();
        assertThat(cases.find(number).orElseThrow().enterprise().contactMail()).isEqualTo(address);
    }

    private Receipt register() {
        return intake.register(report(Walk.report()), null);
    }

    private static Report report(java.util.Map<String, Object> answers) {
        return new Report(new TypeCode("soe-arrears"), Channel.PORTAL, answers);
    }

    private int year() {
        return java.time.LocalDate.now().getYear();
    }

    private long count() {
        return db.sql("select count(*) from problem_case where number like 'XH-' || :year || '-%'")
                .param("year", String.valueOf(year()))
                .query(Long.class)
                .single();
    }
}
