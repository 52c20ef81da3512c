package org.xiaohao.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.Holder;
import org.xiaohao.form.FormChecker;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Objections;
import org.xiaohao.problem.Row;
import org.xiaohao.problem.Rows;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.process.RuleBook;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Does one step of a story as the person who is named, through the doors that the pages use. */
@Component
class DemoHand {

    private final Worklist worklist;
    private final RuleBook ruleBook;
    private final Rows rows;
    private final Evidence evidence;
    private final Cases cases;
    private final EnterpriseVoice voice;
    private final DemoMatters matters;
    private final Objections objections;
    private final CaseSteps steps;
    private final Directory directory;
    private final FormChecker checker;

    DemoHand(
            Worklist worklist,
            RuleBook ruleBook,
            Rows rows,
            Evidence evidence,
            Cases cases,
            EnterpriseVoice voice,
            DemoMatters matters,
            Objections objections,
            CaseSteps steps,
            Directory directory,
            Clock clock) {
        this.worklist = worklist;
        this.ruleBook = ruleBook;
        this.rows = rows;
        this.evidence = evidence;
        this.cases = cases;
        this.voice = voice;
        this.matters = matters;
        this.objections = objections;
        this.steps = steps;
        this.directory = directory;
        this.checker = new FormChecker(clock);
    }

    /** @param step with its dates filled in */
    void take(ProblemNumber number, DemoCase.Step step) {
        Map<String, Object> answers = step.answers();
        if (step.task().equals(DemoCase.ENTERPRISE)) {
            voice.answer(
                    number,
                    Boolean.TRUE.equals(answers.get("contacted")),
                    Boolean.TRUE.equals(answers.get("solved")),
                    Boolean.TRUE.equals(answers.get("satisfied")),
                    (String) answers.get("remark"));
            return;
        }
        if (step.task().startsWith(DemoCase.MATTER)) {
            matters.raise(number, step.task().substring(DemoCase.MATTER.length()), step.by(), answers);
            return;
        }
        if (step.task().equals(DemoCase.OBJECTION)) {
            objections.raise(number, (String) answers.get("reason"));
            return;
        }
        if (step.task().equals(DemoCase.OTHER_PARTY)) {
            steps.take(
                    new StepRequest(number, "answerAsOtherParty", null, "对方答复", Actor.OTHER_PARTY, answers, Map.of()));
            return;
        }
        var person = new PersonId(step.by());
        step.rows().forEach(row -> save(number, actor(person), row));
        handIn(number, step.evidence(), actor(person));
        WorkItem task = worklist.open(number).stream()
                // several units may each have a task of that name
                .filter(item ->
                        item.key().equals(step.task()) && worklist.mayWork(person, groups(person), item.taskId()))
                .findFirst()
                .orElseThrow(() -> new Rejection("没有待办任务 " + step.task()));
        if (task.assignee() == null) {
            worklist.claim(task.taskId(), person);
        }
        worklist.submit(task.taskId(), person, answers);
    }

    void handIn(ProblemNumber number, List<String> names, Actor by) {
        for (String name : names) {
            byte[] content = DemoFiles.make(name, number + " " + UUID.randomUUID());
            var holder = Holder.ofCase(number, () -> cases.lockOpen(number));
            evidence.keep(holder, name, new ByteArrayInputStream(content), by);
        }
    }

    private void save(ProblemNumber number, Actor actor, DemoCase.ListRow row) {
        FormDefinition form = ruleBook.rowForm(row.kind()).orElseThrow();
        List<Rejection.Reason> reasons = checker.check(form, row.values(), Map.of());
        if (!reasons.isEmpty()) {
            throw new Rejection(reasons);
        }
        UUID existing = rows.of(number, row.kind()).stream()
                .filter(each -> each.position() == row.position())
                .map(Row::id)
                .findFirst()
                .orElse(null);
        rows.save(number, actor, existing, row.kind(), checker.normalize(form, row.values()));
    }

    private List<String> groups(PersonId person) {
        return directory.person(person).orElseThrow().seats().stream()
                .map(Seat::group)
                .toList();
    }

    private Actor actor(PersonId person) {
        return Actor.person(
                person, directory.person(person).orElseThrow().seats().get(0).unit());
    }
}
