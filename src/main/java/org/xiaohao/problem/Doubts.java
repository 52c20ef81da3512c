package org.xiaohao.problem;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xiaohao.problem.Doubt.Facts;
import org.xiaohao.shared.UnitCode;

/** Everything that makes a case contested, as a list that an inspector can lay beside the regulation. */
final class Doubts {

    /** Behind it stand somebody's own words. */
    static final String WORDS = "：";

    /** In these stages somebody says that the work is done, and must be able to show it. */
    private static final Set<Stage> CLAIMED_DONE = EnumSet.of(Stage.APPLIED, Stage.ADJUDICATED, Stage.APPROVING);

    private Doubts() {}

    static List<Doubt> all() {
        return List.of(
                new Doubt("suspended", f -> when(f.file().isSuspended(), "案件已中止办理")),
                new Doubt("the enterprise contradicts", Doubts::enterprise),
                new Doubt("verifiers differ", Doubts::verifiers),
                new Doubt("a department objects", Doubts::departments),
                new Doubt(
                        "adjudicated",
                        f -> when(f.since(Adjudications.ADJUDICATE).findAny().isPresent(), "申报结果与企业评价不一致，经过裁定")),
                new Doubt("objected to", Doubts::objections),
                new Doubt(
                        "evidence missing",
                        f -> when(CLAIMED_DONE.contains(f.file().stage()) && !f.proven(), "承办单位没有提交整改证明材料")),
                new Doubt("sent back before", Doubts::sentBack),
                new Doubt("reopened", f -> when(f.file().counts().reopenings() > 0, "销号后反弹，重新办理过")),
                new Doubt("matters open or refused", Doubts::matters),
                new Doubt("overdue", f -> f.overdue().stream().map(limit -> "“" + limit + "”已超期，尚未办结")));
    }

    /** Silence is no consent: whoever decides must have seen that nobody spoke. */
    private static Stream<String> enterprise(Facts f) {
        if (f.file().stage() != Stage.APPROVING) {
            return Stream.empty();
        }
        Answers given = f.answers();
        if (given == null || given.silent()) {
            return Stream.of("企业没有答复，不能视为满意");
        }
        return Stream.of(
                        when(!given.contacted(), "企业说没有人联系过"),
                        when(!given.solved(), "企业说问题没有解决"),
                        when(!given.satisfied(), "企业不满意" + because(given.remark())))
                .flatMap(each -> each);
    }

    /** Two verifiers of whom one said no, in whatever words their forms asked. */
    private static Stream<String> verifiers(Facts f) {
        long against = f.since("verify")
                .filter(step -> f.said(step, "verified").filter("false"::equals).isPresent())
                .count();
        return when(against > 0, "核验人员的结论不一致，或者核验未通过");
    }

    /** A department that was asked to help says that this is not its to do; its last word counts. */
    private static Stream<String> departments(Facts f) {
        Map<UnitCode, String> last = new LinkedHashMap<>();
        f.steps().stream().filter(step -> step.actor().unit() != null).forEach(step -> f.said(step, "cooperation")
                .ifPresent(said -> last.put(step.actor().unit(), said)));
        return when(last.containsValue("cannot"), "配合单位表示依职责不能办理");
    }

    private static Stream<String> objections(Facts f) {
        var own =
                f.objections().stream().map(each -> "企业对" + each.purpose().label() + "提出过异议" + because(each.reason()));
        var ofOthers = f.since(Publicity.OBJECTION)
                .map(step -> "公示期内收到异议" + because(String.valueOf(step.answers().get("publicObjection"))));
        return Stream.concat(own, ofOthers);
    }

    private static Stream<String> sentBack(Facts f) {
        long times = f.steps().stream().filter(StepRecord::sendsBack).count();
        return when(times > 0, "此前被退回整改 " + times + " 次");
    }

    /** A matter that this very decision is about is open by its nature. */
    private static Stream<String> matters(Facts f) {
        return f.matters().stream()
                .flatMap(matter -> matter.kind().isDecidedBy(f.step())
                        ? when(
                                matter.state() == Matter.State.REFUSED,
                                "此前提出" + matter.kind().label() + "未获同意")
                        : when(matter.isOpen(), "“" + matter.kind().label() + "”尚未办结"));
    }

    private static Stream<String> when(boolean raised, String reason) {
        return raised ? Stream.of(reason) : Stream.empty();
    }

    private static String because(String words) {
        return words == null || words.isBlank() ? "" : WORDS + words.strip();
    }
}
