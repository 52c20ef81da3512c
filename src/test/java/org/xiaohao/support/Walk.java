package org.xiaohao.support;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Intake;
import org.xiaohao.problem.Report;
import org.xiaohao.problem.Rows;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.problem.Viewer;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;

/** Walks a case the way its people do: through the worklist, form by form. */
public final class Walk {

    private final ApplicationContext house;
    private final Worklist worklist;
    private final Rows rows;
    private final EnterpriseVoice voice;
    private final Cases cases;
    private final ProblemNumber number;

    private Walk(ApplicationContext house, ProblemNumber number) {
        this.house = house;
        this.worklist = house.getBean(Worklist.class);
        this.rows = house.getBean(Rows.class);
        this.voice = house.getBean(EnterpriseVoice.class);
        this.cases = house.getBean(Cases.class);
        this.number = number;
    }

    public static Walk register(ApplicationContext house) {
        return register(house, Map.of());
    }

    /** Registers the report of {@link #report()} with some answers replaced. */
    public static Walk register(ApplicationContext house, Map<String, Object> changed) {
        var answers = report();
        answers.putAll(changed);
        var receipt = house.getBean(Intake.class)
                .register(new Report(new TypeCode("soe-arrears"), Channel.PORTAL, answers), null);
        return new Walk(house, receipt.number());
    }

    public static Walk of(ApplicationContext house, ProblemNumber number) {
        return new Walk(house, number);
    }

    /** A lawful report of overdue payment for goods. */
    public static Map<String, Object> report() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("zone", "datong-zone");
        answers.put("subtype", "goods");
        answers.put("title", "某煤机公司拖欠设备货款");
        answers.put("debtorName", "山西某某煤机有限公司");
        answers.put("debtorKind", "whollyOwned");
        answers.put("debtorOperating", "operating");
        answers.put("amount", 128.5);
        answers.put("dueDate", "2026-03-31");
        answers.put("description", "设备已于2025年12月验收，货款至今未付。");
        answers.put("enterpriseName", "大同试验机械有限公司");
        answers.put("creditCode", "91140100MA0TEXT12Y");
        answers.put("contactName", "王试验");
        answers.put("contactPhone", "13800000000");
        answers.put("contactMail", "enterprise@demo.xiaohao.example");
        answers.put("reporterMode", "named");
        answers.put("consent", true);
        return answers;
    }

    /** Somebody with one seat, e.g. {@code industry.handler}. */
    public static Viewer viewer(String person, String group) {
        return new Viewer(new PersonId(person), Set.of(Seat.ofGroup(group).orElseThrow()));
    }

    public ProblemNumber number() {
        return number;
    }

    public CaseFile file() {
        return cases.find(number).orElseThrow();
    }

    /** Ids of the elements at which people are asked now. */
    public List<String> waitingAt() {
        return worklist.open(number).stream().map(WorkItem::key).sorted().toList();
    }

    public WorkItem task(String key) {
        return worklist.open(number).stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not waiting at " + key + " but at " + waitingAt()));
    }

    /** The person claims the task when nobody holds it, and completes it. */
    public Walk does(String person, String key, Map<String, Object> answers) {
        var task = task(key);
        if (!WaitStates.of(key).contains(file().stage())) {
            throw new AssertionError(key + " waits while the case is " + file().stage());
        }
        if (task.assignee() == null) {
            worklist.claim(task.taskId(), new PersonId(person));
        }
        worklist.submit(task.taskId(), new PersonId(person), answers);
        return this;
    }

    /** Lets the drawn timers of this case fire whose moment has come by the house's clock. */
    public Walk timers() {
        Date now = Date.from(house.getBean(Clock.class).instant());
        pendingTimers()
                .filter(timer -> !timer.getDuedate().after(now))
                .forEach(timer -> house.getBean(ManagementService.class).executeJob(timer.getId()));
        return this;
    }

    /** When the drawn timers of this case will fire. */
    public List<Instant> timersAt() {
        return pendingTimers()
                .map(timer -> timer.getDuedate().toInstant())
                .sorted()
                .toList();
    }

    private Stream<Job> pendingTimers() {
        var jobs = house.getBean(ManagementService.class);
        return house
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .flatMap(
                        instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream());
    }

    public Walk row(String kind, Map<String, Object> values) {
        rows.save(
                number,
                Actor.person(new PersonId(file().responsiblePerson()), file().responsibleUnit()),
                null,
                kind,
                values);
        return this;
    }

    /** The party complained about answers by its link. */
    public Walk otherPartyAnswers(Map<String, Object> answers) {
        house.getBean(CaseSteps.class)
                .take(new StepRequest(
                        number, "answerAsOtherParty", null, "对方答复", Actor.OTHER_PARTY, answers, Map.of()));
        return this;
    }

    public Walk enterpriseAnswers(boolean contacted, boolean solved, boolean satisfied) {
        voice.answer(number, contacted, solved, satisfied, null);
        return this;
    }
}
