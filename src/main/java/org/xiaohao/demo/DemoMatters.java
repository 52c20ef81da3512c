package org.xiaohao.demo;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.Reopening;
import org.xiaohao.problem.Viewer;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;

/** Raises what is raised beside the way of a case, as the person of the story. */
@Component
class DemoMatters {

    private final Matters matters;
    /** The word for a closed case that is taken up again; it is no matter of an open one. */
    private static final String REOPENED = "reopen";

    private final Reopening reopening;
    private final Directory directory;

    DemoMatters(Matters matters, Reopening reopening, Directory directory) {
        this.reopening = reopening;
        this.matters = matters;
        this.directory = directory;
    }

    void raise(ProblemNumber number, String kind, String by, Map<String, Object> answers) {
        if (by.equals(DemoCase.ENTERPRISE)) {
            matters.withdraw(number, answers);
            return;
        }
        var person = directory.person(new PersonId(by)).orElseThrow();
        var viewer = new Viewer(person.id(), Set.copyOf(person.seats()));
        if (kind.equals(REOPENED)) {
            reopening.reopen(number, viewer, answers);
            return;
        }
        matters.raise(number, MatterKind.ofCode(kind).orElseThrow(), viewer, answers);
    }
}
