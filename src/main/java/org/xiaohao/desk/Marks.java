package org.xiaohao.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Mark;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.trail.TrailEntry;

/** Lists the append-only trail of a case in plain words. */
@Component
class Marks {

    private static final int SHORT_HASH = 16;
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("registered", "登记"),
            Map.entry("evidence.added", "提交材料"),
            Map.entry("evidence.replaced", "替换材料"),
            Map.entry("evidence.infected", "查出病毒，拒收材料"),
            Map.entry("evidence.released", "查毒通过，放行材料"),
            Map.entry("evidence.removed", "查出病毒，清除材料"),
            Map.entry("evidence.read", "查阅材料"),
            Map.entry("evidence.revealed", "填写事由后查阅保密材料"),
            Map.entry("contact.revealed", "查看联系方式"),
            Map.entry("rows.changed", "修改明细"),
            Map.entry("answered", "企业答复"),
            Map.entry("objected", "企业提出异议"),
            Map.entry("reopened", "重新办理"),
            Map.entry("matter", "案件事项交办"),
            Map.entry("supplemented", "企业补充材料"),
            Map.entry("refused", "提交被拒绝"),
            Map.entry("task.takenOver", "代理人接手任务"),
            Map.entry("task.givenBack", "未能代办，任务退还本人"),
            Map.entry("task.handedOver", "任务转交他人办理"),
            Map.entry("task.reminded", "催办任务"),
            Map.entry("document.issued", "签发公文"),
            Map.entry("code.sent", "寄发查询码领取链接"),
            Map.entry("code.printed", "打印密封查询码"),
            Map.entry("code.claimed", "企业领取查询码"),
            Map.entry("clock.paused", "暂停计时"),
            Map.entry("clock.moved", "调整时限"),
            Map.entry("clock.started", "开始计时"),
            Map.entry("clock.stopped", "停止计时"),
            Map.entry("clock.warned", "临近时限"),
            Map.entry("clock.breached", "超过时限"),
            Map.entry("clock.unanswered", "督办结束，另一时限仍超期"),
            Map.entry("commented", "留言"),
            Map.entry("comment.withdrawn", "撤回留言"),
            Map.entry("reveal.checked", "核对保密查看"),
            Map.entry("supervised", "交付督办"),
            Map.entry("supervision.attached", "并入正在进行的督办"),
            Map.entry("included", "交付13710督办"),
            Map.entry("lookBack.due", "回头看到期"),
            Map.entry("notice.queued", "通知待发"),
            Map.entry("notice.sent", "通知已发"),
            Map.entry("notice.resent", "重发通知"));

    private final People people;

    Marks(People people) {
        this.people = people;
    }

    List<Mark> of(List<TrailEntry> entries, List<StepRecord> steps) {
        Map<String, String> names =
                steps.stream().collect(Collectors.toMap(step -> step.id().toString(), StepRecord::taskName));
        return entries.stream().map(entry -> mark(entry, names)).toList();
    }

    private Mark mark(TrailEntry entry, Map<String, String> steps) {
        String what = KINDS.get(entry.kind());
        if (what == null) {
            what = steps.getOrDefault(entry.references().getOrDefault("step", ""), "其他事项");
        }
        boolean together = entry.references().containsKey("together");
        return new Mark(
                entry.sequence(),
                Words.moment(entry.at()),
                together ? what + "（批量审批）" : what,
                people.who(entry.actor()),
                entry.hash().substring(0, SHORT_HASH));
    }
}
