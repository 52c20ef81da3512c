package org.xiaohao.process.delegate;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;

/** Finds out to whom a notice goes: the enterprise, or who raised the matter that is being dealt with. */
@Component
class Recipients {

    private static final String RAISER = "raiser";

    private final Cases cases;
    private final Matters matters;
    private final Directory directory;

    Recipients(Cases cases, Matters matters, Directory directory) {
        this.cases = cases;
        this.matters = matters;
        this.directory = directory;
    }

    /** @param link where the recipient reads more */
    record Recipient(String mail, String link) {}

    /** Empty when there is no address to write to. */
    Optional<Recipient> of(DelegateExecution execution) {
        var number = new ProblemNumber(execution.getProcessBusinessKey());
        String to = ModelProperties.of(execution.getBpmnModelElementInstance()).text("noticeTo");
        var recipient = to.equals(RAISER)
                ? raiser(execution, number).map(mail -> new Recipient(mail, "/desk/cases/" + number))
                : enterprise(number).map(mail -> new Recipient(mail, "/track"));
        return recipient.filter(each -> !each.mail().isBlank());
    }

    private Optional<String> enterprise(ProblemNumber number) {
        return Optional.ofNullable(cases.find(number).orElseThrow().enterprise().contactMail());
    }

    private Optional<String> raiser(DelegateExecution execution, ProblemNumber number) {
        return MatterKind.ofCode(String.valueOf(execution.getVariable("matter")))
                .flatMap(kind -> matters.latest(number, kind))
                .filter(matter -> matter.raisedBy().isPerson())
                .flatMap(matter ->
                        directory.person(new PersonId(matter.raisedBy().id())))
                .map(Person::mail);
    }
}
