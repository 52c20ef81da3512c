package org.xiaohao.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.desk.Dossier.Moment;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.problem.Answers;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Objection;
import org.xiaohao.problem.Objections;
import org.xiaohao.problem.Opinions;
import org.xiaohao.problem.Stage;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.shared.Actor;
import org.xiaohao.trail.TrailEntry;

/** The whole case in order, over all its called processes: what people decided and what happened around it. */
@Component
class Timeline {

    /** Everything else of the trail is machinery; it is listed in full at the foot of the dossier. */
    private static final Set<String> TOLD = Set.of(
            "registered",
            "evidence.added",
            "evidence.replaced",
            "evidence.removed",
            "rows.changed",
            "answered",
            "commented",
            "comment.withdrawn");

    private final People people;
    private final Answered answered;
    private final EnterpriseVoice voice;
    private final Objections objections;

    Timeline(People people, Answered answered, EnterpriseVoice voice, Objections objections) {
        this.people = people;
        this.answered = answered;
        this.voice = voice;
        this.objections = objections;
    }

    /** What the timeline is told from; {@code evidence} holds only what the reader may see. */
    record Sources(
            CaseFile file,
            List<StepRecord> steps,
            List<TrailEntry> trail,
            List<EvidenceFile> evidence,
            Opinions opinions,
            TalkReader.Said said) {}

    /** Newest first; each with the time since the one before it. */
    List<Moment> of(Sources sources) {
        List<Told> events = new ArrayList<>();
        var spoken = voice.all(sources.file().number()).stream()
                .filter(given -> !given.silent())
                .iterator();
        sources.trail().stream()
                .filter(entry -> TOLD.contains(entry.kind()))
                .forEach(entry -> tell(events, entry, sources, spoken));
        sources.steps().forEach(step -> events.add(step(step, sources)));
        // one on paper is a step of the office already
        objections.of(sources.file().number()).stream()
                .filter(each -> !each.onPaper())
                .forEach(each -> events.add(objection(each)));
        events.sort(Comparator.comparing(Told::at));
        List<Moment> moments = new ArrayList<>();
        Instant before = null;
        String stage = Stage.REGISTERED.label();
        for (Told event : Told.joined(events)) {
            moments.add(0, moment(event, before, stage));
            before = event.at();
            stage = event.stageAfter().isEmpty() ? stage : event.stageAfter();
        }
        return moments;
    }

    private Moment moment(Told event, Instant before, String stage) {
        return new Moment(
                Words.moment(event.at()),
                before == null ? "" : Words.gap(before, event.at()),
                event.title(),
                people.who(event.actor()),
                people.unit(event.actor()),
                event.stageAfter().equals(stage) ? "" : event.stageAfter(),
                event.said(),
                event.hidden());
    }

    private Told step(StepRecord step, Sources sources) {
        boolean hidden = sources.opinions().hides(step);
        List<Fact> said = hidden ? List.of() : answered.facts(step);
        String why = hidden ? "两名核验人都提交意见后可见。" : null;
        return new Told(
                step.at(), step.actor(), step.taskName(), step.stageAfter().label(), said, why);
    }

    private static Told objection(Objection made) {
        String title = "企业对" + made.purpose().label() + "提出异议";
        return new Told(made.at(), Actor.ENTERPRISE, title, "", List.of(Wording.fact("异议理由", made.reason())), null);
    }

    private void tell(List<Told> events, TrailEntry entry, Sources sources, Iterator<Answers> spoken) {
        switch (entry.kind()) {
            case "registered" -> add(events, entry, "登记", List.of());
            case "answered" -> add(events, entry, "企业答复", Answered.facts(spoken.next()));
            case "evidence.removed" -> events.add(piece(entry, "查出病毒，清除材料", List.of()));
            case "rows.changed" -> events.add(piece(entry, "修改明细", List.of()));
            case "commented" -> add(events, entry, "留言", sources.said().facts(entry));
            case "comment.withdrawn" ->
                add(events, entry, "撤回留言", sources.said().facts(entry));
            default ->
                sources.evidence().stream()
                        .filter(file ->
                                file.id().toString().equals(entry.references().get("evidence")))
                        .forEach(file ->
                                events.add(piece(entry, handedIn(file), List.of(Wording.fact("材料", file.name())))));
        }
    }

    private static String handedIn(EvidenceFile file) {
        return file.replaces() == null ? "提交材料" : "替换材料";
    }

    private static void add(List<Told> events, TrailEntry entry, String title, List<Fact> said) {
        events.add(new Told(entry.at(), entry.actor(), title, "", said, null));
    }

    private static Told piece(TrailEntry entry, String title, List<Fact> said) {
        return Told.piece(entry.at(), entry.actor(), title, said);
    }
}
