package org.xiaohao.portal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xiaohao.portal.Progress.Station;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.problem.StepRecord;

/** The stages in the words of somebody who waits for the end. */
final class StationLine {

    private static final List<String> STATIONS = List.of("登记", "受理", "分派", "整改", "核验", "问您意见", "审批", "销号");
    private static final Map<Stage, Integer> PLACE = new EnumMap<>(Stage.class);
    private static final Map<Stage, String> MEANING = new EnumMap<>(Stage.class);

    static {
        say(Stage.REGISTERED, 0, "已经收到，正在核对是否属于受理范围。");
        say(Stage.REFUSING, 1, "经审核拟不予受理，理由见下面的告知书。您不同意的，可以在期限内提出一次异议。");
        say(Stage.ACCEPTED, 1, "已经正式受理，正在确定由谁牵头、由谁解决。");
        say(Stage.ASSIGNED, 2, "已经交给责任单位，等待责任单位认领。");
        say(Stage.RECTIFYING, 3, "责任单位正在解决。");
        say(Stage.APPLIED, 4, "责任单位报告已经办完，等待牵头领导审查签字。");
        say(Stage.VERIFYING, 4, "正在由没有经办过的另一单位两人独立核验。");
        say(Stage.CONSULTING, 5, "核验已经完成，请您回答三个问题。");
        say(Stage.ADJUDICATED, 5, "单位申请的结果与您的评价不一致，行动办公室已经裁定，理由见裁定告知书。您不同意的，可以在期限内提出一次异议。");
        say(Stage.APPROVING, 6, "核验和您的意见已经齐全，正在审批。");
        say(Stage.APPROVED, 6, "已经批准，正在办结。");
        say(Stage.PUBLICIZED, 6, "领导已经准予销号，正在网上公示。公示期满没有异议的，即行销号。");
        say(Stage.CLOSED, 7, "问题已销号，办理结束。");
    }

    /** Results that end a case before its last station. */
    private static final List<Result> NOT_TO_THE_END = Arrays.asList(Result.REFUSED, Result.WITHDRAWN, Result.MERGED);

    private StationLine() {}

    static String meaning(CaseFile file, List<StepRecord> steps) {
        if (file.result() == Result.REFUSED) {
            return "没有受理，理由见下面的告知书。";
        }
        if (file.result() == Result.WITHDRAWN) {
            return "已按您的意愿撤回，办理结束。";
        }
        if (file.result() == Result.MERGED) {
            return "已并入案件 " + file.mergedInto() + " 继续办理，结果由该案一并答复。";
        }
        if (file.isSuspended()) {
            return "经批准中止办理，时限暂停计算。中止的原因消除后恢复办理，届时告知您。";
        }
        // whoever has applied once and rectifies again was sent back
        boolean returned =
                file.stage() == Stage.RECTIFYING && steps.stream().anyMatch(step -> step.stageAfter() == Stage.APPLIED);
        if (returned && isReopened(steps)) {
            return "本件销号后已经按原编号重新办理，责任单位正在解决。解决以后重新申请、重新核验，再请您回答三个问题。";
        }
        return returned ? "销号申请没有通过，已经退回补充整改。解决以后重新申请、重新核验，再请您回答三个问题。" : MEANING.get(file.stage());
    }

    /** Whether nobody has applied for closure since the case was taken up again. */
    private static boolean isReopened(List<StepRecord> steps) {
        Stage before = null;
        boolean reopened = false;
        for (StepRecord step : steps) {
            reopened = step.stageAfter() != Stage.APPLIED && (reopened || before == Stage.CLOSED);
            before = step.stageAfter();
        }
        return reopened;
    }

    static List<Station> of(CaseFile file) {
        if (NOT_TO_THE_END.contains(file.result())) {
            return List.of(
                    new Station(STATIONS.get(0), "done"),
                    new Station(file.result().label(), "now"));
        }
        if (file.stage() == Stage.REFUSING) {
            return List.of(new Station(STATIONS.get(0), "done"), new Station(Stage.REFUSING.label(), "now"));
        }
        int place = PLACE.get(file.stage());
        return IntStream.range(0, STATIONS.size())
                .mapToObj(i -> new Station(STATIONS.get(i), state(i, place)))
                .toList();
    }

    private static String state(int station, int place) {
        // the last station is no place to wait: who stands there has arrived
        if (station < place || place == STATIONS.size() - 1) {
            return "done";
        }
        return station == place ? "now" : "ahead";
    }

    private static void say(Stage stage, int place, String meaning) {
        PLACE.put(stage, place);
        MEANING.put(stage, meaning);
    }
}
