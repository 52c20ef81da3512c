package org.xiaohao.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Intake;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.Report;
import org.xiaohao.shared.TypeCode;

/** What may be raised beside the way of a case, step by step. */
public final class MatterWalk {

    private MatterWalk() {}

    /** The flows of the diagram of matters that no walk has taken, of the lanes with one of these words. */
    public static Set<String> flowsNotTaken(String words) {
        assertThat(FlowsTaken.knows("case-matters")).isTrue();
        return FlowsTaken.missing("case-matters").stream()
                .filter(flow -> flow.matches("(?i).*(" + words + ").*"))
                .collect(Collectors.toSet());
    }

    /** A report that came by telephone and was typed by the office. */
    public static Walk registeredByStaff(ApplicationContext house) {
        var report = new Report(new TypeCode("soe-arrears"), Channel.HOTLINE, Walk.report());
        return Walk.of(house, house.getBean(Intake.class).register(report, null).number());
    }

    /** Somebody raises a matter from the seat of that name; demo people are named after their seats. */
    public static Walk raises(
            ApplicationContext house, Walk walk, String seat, MatterKind kind, Map<String, Object> said) {
        return raises(house, walk, seat, seat, kind, said);
    }

    public static Walk raises(
            ApplicationContext house,
            Walk walk,
            String person,
            String seat,
            MatterKind kind,
            Map<String, Object> said) {
        house.getBean(Matters.class).raise(walk.number(), kind, Walk.viewer(person, seat), said);
        return walk;
    }

    /** An extension of five working days, asked for by the responsible unit and granted by the lead's leader. */
    public static Walk extended(ApplicationContext house, Walk walk) {
        var said = Map.<String, Object>of("extensionDays", 5, "extensionReason", "账目往来多年，对账需要时间。");
        return raises(house, walk, "state-assets.handler", MatterKind.EXTENSION, said)
                .does("industry.leader", "userTask_approveExtension", Map.of("extensionGranted", "true"));
    }

    /** The same in a case of any type, asked for by the zone. */
    public static TypeWalk prolonged(ApplicationContext house, TypeWalk walk) {
        var said = Map.<String, Object>of("extensionDays", 5, "extensionReason", "涉及单位较多，需要重新协调时间。");
        raises(house, walk.walk(), walk.walk().file().responsiblePerson(), MatterKind.EXTENSION, said);
        return walk.does("userTask_approveExtension", "extensionGranted", "true");
    }

    /** The enterprise takes its report back, and says the same to the office. */
    public static Walk withdrawn(ApplicationContext house, Walk walk) {
        house.getBean(Matters.class).withdraw(walk.number(), Map.of("withdrawalWish", "款项已经付清。"));
        return walk.does(
                "intake1",
                "userTask_verifyWithdrawal",
                Map.of("withdrawalConfirmed", "true", "withdrawalFindings", "企业确认款项已收到，自愿撤回。"));
    }
}
