package org.xiaohao.problem;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What may be raised beside the way of an open case (案件事项), with the steps that decide and end it. */
public enum MatterKind {
    SUPPLEMENT("supplement", "补充材料", "raiseSupplement", null, null, "endSupplement"),
    EXTENSION("extension", "延期", "raiseExtension", "decideExtension", "extensionGranted", "extend"),
    SUSPENSION("suspension", "中止", "raiseSuspension", "decideSuspension", "suspensionGranted", "resume"),
    CHANGE_LEAD("changeLead", "变更牵头单位", "raiseChangeLead", "decideChangeLead", "changeGranted", "nameLeader"),
    MERGE("merge", "并案", "raiseMerge", "decideMerge", "mergeGranted", "merge"),
    WITHDRAWAL("withdrawal", "撤回", "raiseWithdrawal", "verifyWithdrawal", "withdrawalConfirmed", "withdraw"),
    SUPERVISION("supervision", "督办", "openSupervision", null, null, "endSupervision"),
    INCLUSION("inclusion", "纳入13710督办", "includeIn13710", null, null, "reportIn13710");

    /** What the procedure of the case deals with itself, in its block of matters. */
    private static final String BESIDE = "matter";

    private final String code;
    private final String label;
    private final String raiseStep;
    private final String decideStep;
    private final String question;
    private final String lastStep;

    MatterKind(String code, String label, String raiseStep, String decideStep, String question, String lastStep) {
        this.code = code;
        this.label = label;
        this.raiseStep = raiseStep;
        this.decideStep = decideStep;
        this.question = question;
        this.lastStep = lastStep;
    }

    public static Optional<MatterKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Kind of the event that tells of it: the block of matters takes it up, or a procedure of its own. */
    String event() {
        return switch (this) {
            case SUPERVISION -> "supervised";
            case INCLUSION -> "included";
            default -> BESIDE;
        };
    }

    /** As diagrams and addresses write it. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The form in which it is raised. */
    public String formId() {
        return "raise-" + code.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    String raiseStep() {
        return raiseStep;
    }

    /** Name of the step in which somebody else decides; {@code null} where nobody has to. */
    String decideStep() {
        return decideStep;
    }

    /** Key of the yes or no that decides. */
    String question() {
        return question;
    }

    /** Whether the step belongs to a matter of this kind: what else happens meanwhile goes its own way. */
    boolean has(StepRecord step) {
        return isRaisedBy(step)
                || step.step().equals(decideStep)
                || isEndedBy(step)
                || between().contains(step.step());
    }

    private Set<String> between() {
        return switch (this) {
            case SUPPLEMENT -> Set.of("askSupplement", "giveSupplement", "recordSupplement", "recordNoSupplement");
            case SUSPENSION -> Set.of("suspend");
            case CHANGE_LEAD -> Set.of("changeLead");
            case SUPERVISION -> SupervisionSteps.LADDER;
            case INCLUSION -> SupervisionSteps.REPORTING;
            default -> Set.of();
        };
    }

    boolean isRaisedBy(StepRecord step) {
        return raiseStep.equals(step.step());
    }

    /** Whether a step of that name is the decision on a matter of this kind. */
    boolean isDecidedBy(String step) {
        return step.equals(decideStep);
    }

    boolean isRefusedBy(StepRecord step) {
        return step.step().equals(decideStep) && "false".equals(step.answers().get(question));
    }

    boolean isGrantedBy(StepRecord step) {
        return step.step().equals(decideStep) && "true".equals(step.answers().get(question));
    }

    boolean isEndedBy(StepRecord step) {
        return lastStep.equals(step.step());
    }
}
