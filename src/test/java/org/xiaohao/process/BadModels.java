package org.xiaohao.process;

import java.util.stream.Stream;

/** For each clause of the contract a small rule book with one thing changed for the worse. */
final class BadModels {

    static final String TYPE = "small/small.bpmn";
    static final String CALLED = "shared/closing.bpmn";
    static final String MATTERS = "shared/case-matters.bpmn";
    static final String DAYS = "shared/deadline-days.dmn";
    static final String FORM = "shared/decide.form";

    /** What is changed in which file, and the clause that must notice. */
    record Bad(String sentence, String file, String good, String worse) {}

    private BadModels() {}

    static Stream<Bad> all() {
        return Stream.of(
                        drawing(),
                        work(),
                        matters(),
                        BadReferences.references(),
                        BadReferences.briefs(),
                        BadReferences.expressions())
                .flatMap(each -> each);
    }

    private static Stream<Bad> drawing() {
        return Stream.of(
                bad("an id is <elementType>_<verbObject>", TYPE, "sendTask_tell", "Activity_0x1"),
                bad("folder, file and process carry one word", CALLED, "id=\"closing\"", "id=\"ending\""),
                bad("the modeler knows the platform version", DAYS, "7.24.0", "7.20.0"),
                bad("the modeler knows the platform version", FORM, "7.24.0", "7.20.0"),
                bad("a process keeps its history ten years", CALLED, " camunda:historyTimeToLive=\"P3650D\"", ""),
                bad("a case starts only through registration", TYPE, " camunda:isStartableInTasklist=\"false\"", ""),
                bad("a conditional flow is labelled", TYPE, " name=\"否\"", ""),
                bad("a question ends in ？ and its answers are labelled", TYPE, "决定了？", "决定"),
                bad("a question ends in ？ and its answers are labelled", TYPE, " name=\"是\"", ""),
                bad(
                        "a gateway has a default flow and conditions on the others",
                        TYPE,
                        " default=\"sequenceFlow_yes\"",
                        ""),
                bad(
                        "a gateway has a default flow and conditions on the others",
                        TYPE,
                        "default=\"sequenceFlow_yes\"",
                        "default=\"sequenceFlow_no\""),
                bad(
                        "a called process is in the same release",
                        TYPE,
                        "calledElement=\"closing\"",
                        "calledElement=\"other\""),
                bad(
                        "a called process is in the same release",
                        TYPE,
                        " camunda:calledElementBinding=\"deployment\"",
                        ""),
                bad(
                        "a called process gets the number and all variables",
                        TYPE,
                        "#{execution.processBusinessKey}",
                        "other"),
                bad("a called process gets the number and all variables", TYPE, "<camunda:in variables=\"all\" />", ""),
                bad(
                        "a problem type has an order of its own",
                        TYPE,
                        "name=\"order\" value=\"1\"",
                        "name=\"order\" value=\"x\""),
                bad(
                        "only a problem type has a report form",
                        CALLED,
                        "startEvent_begun\"",
                        "startEvent_begun\" camunda:formRef=\"closing-report\""),
                bad("only a problem type has a report form", TYPE, " camunda:formRef=\"small-report\"", ""));
    }

    private static Stream<Bad> work() {
        return Stream.of(
                bad("a user task takes a step the law of a case knows", TYPE, "value=\"screen\"", "value=\"dance\""),
                bad(
                        "a user task belongs to a post that exists",
                        TYPE,
                        "coordination-office.intake",
                        "coordination-office.cook"),
                bad(
                        "a user task belongs to a post that exists",
                        TYPE,
                        "coordination-office.intake",
                        "no-such-unit.intake"),
                bad("a user task belongs to a post that exists", TYPE, "${leadUnit}.leader", "${anyUnit}.leader"),
                bad("a named person comes from the case", TYPE, "${responsiblePerson}", "demo"),
                bad(
                        "a user task has a time limit for every type and subtype",
                        TYPE,
                        "value=\"deciding\"",
                        "value=\"whole\""),
                bad("a user task has a time limit for every type and subtype", DAYS, "\"workingDay\"", "\"week\""),
                bad("a user task has a time limit for every type and subtype", DAYS, "\"TASK\"", "\"ANY\""),
                bad(
                        "a limit of the whole case is a rule of the table",
                        TYPE,
                        "value=\"whole\"",
                        "value=\"whole,half\""),
                bad("rows demanded by a task can be edited", TYPE, "value=\"promise\"", "value=\"instalment\""),
                bad(
                        "rows are done when a routing answer of the same form says so",
                        TYPE,
                        "rowsDoneWhen\" value=\"decided\"",
                        "rowsDoneWhen\" value=\"paid\""),
                bad("a timer stands at a task and ends with it", TYPE, "${dueAt}", "${otherDueAt}"),
                bad("the system takes its own steps only", TYPE, "value=\"recordSilence\"", "value=\"approveClosure\""),
                bad(
                        "another step is taken when a routing answer of the same form says so",
                        TYPE,
                        "decided=false:handBack",
                        "settled=false:handBack"),
                bad(
                        "another step is taken when a routing answer of the same form says so",
                        TYPE,
                        "decided=false:handBack",
                        "decided=false:dance"),
                bad(
                        "only the enterprise and the other party are awaited",
                        TYPE,
                        "value=\"enterprise\"",
                        "value=\"godot\""),
                bad("a paper issued has a text", TYPE, "value=\"acceptance\"", "value=\"poem\""),
                bad("a send task sends a known letter", TYPE, "value=\"receipt\"", "value=\"poem\""));
    }

    private static Stream<Bad> matters() {
        String takesUp = "a problem type takes up case matters beside its way";
        String stops = "a problem type stops when a matter has ended the case";
        String letter = "a letter goes to the enterprise or to who raised the matter";
        return Stream.of(
                bad(takesUp, TYPE, " isInterrupting=\"false\"", ""),
                bad(takesUp, TYPE, "problem.matterRaised", "problem.somethingElse"),
                bad(takesUp, TYPE, "calledElement=\"case-matters\"", "calledElement=\"closing\""),
                bad(stops, TYPE, "errorCode=\"caseEnded\"", "errorCode=\"otherEnd\""),
                bad(stops, TYPE, "id=\"startEvent_caseEnded\"", "id=\"startEvent_caseEnded\" isInterrupting=\"false\""),
                bad("a closed case of a type can be taken up again", TYPE, "small.reopened", "other.reopened"),
                bad(
                        "the end of a problem type ends what is still open",
                        TYPE,
                        "<bpmn:terminateEventDefinition id=\"terminateEventDefinition_closed\" />",
                        ""),
                bad(letter, MATTERS, "value=\"matter-done\"", "value=\"poem\""),
                bad(letter, MATTERS, "${noticeDelegate}", "${takeStepDelegate}"),
                bad(letter, MATTERS, "value=\"raiser\"", "value=\"everybody\""),
                bad(
                        "a day named for a task is a date that a form asks for",
                        TYPE,
                        "\"dueOn\" value=\"keptOn\"",
                        "\"dueOn\" value=\"never\""));
    }

    static Bad bad(String sentence, String file, String good, String worse) {
        return new Bad(sentence, file, good, worse);
    }
}
