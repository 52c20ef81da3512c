package org.xiaohao.process.gate;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The elements and attributes a diagram is made of. What is not listed is refused, so that a new way to run code in a
 * later engine stays shut; the usual ways are named, so that a designer learns what to do instead.
 */
final class DiagramWords {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Elements by namespace. The engine looks at the local name alone, so the drawing's words are listed as well. */
    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            BPMN,
            words(
                    """
                            definitions process documentation extensionElements incoming outgoing sequenceFlow
                            conditionExpression condition startEvent endEvent boundaryEvent intermediateCatchEvent
                            intermediateThrowEvent exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
                            userTask serviceTask sendTask receiveTask businessRuleTask manualTask task callActivity
                            subProcess multiInstanceLoopCharacteristics loopCardinality completionCondition message
                            messageEventDefinition signal signalEventDefinition error errorEventDefinition escalation
                            escalationEventDefinition conditionalEventDefinition terminateEventDefinition
                            linkEventDefinition timerEventDefinition timeDate timeDuration timeCycle collaboration
                            participant laneSet lane flowNodeRef childLaneSet textAnnotation text association group
                            category categoryValue"""),
            CAMUNDA,
            words("properties property in out"),
            "http://www.omg.org/spec/BPMN/20100524/DI",
            words("BPMNDiagram BPMNPlane BPMNShape BPMNEdge BPMNLabel BPMNLabelStyle"),
            "http://www.omg.org/spec/DD/20100524/DC",
            words("Bounds Font"),
            "http://www.omg.org/spec/DD/20100524/DI",
            words("waypoint extension"));

    /** Attributes without a namespace, on elements of BPMN and of the engine's extensions. */
    private static final Set<String> PLAIN = words(
            """
            id name targetNamespace exporter exporterVersion isExecutable isClosed processType sourceRef targetRef
            default attachedToRef cancelActivity isInterrupting parallelMultiple triggeredByEvent calledElement
            messageRef signalRef errorRef escalationRef errorCode escalationCode isSequential gatewayDirection
            associationDirection textFormat processRef categoryValueRef isForCompensation completionQuantity
            startQuantity instantiate eventGatewayType
            value source target sourceExpression variables businessKey local""");

    private static final Set<String> OF_CAMUNDA = words(
            """
            historyTimeToLive isStartableInTasklist versionTag formRef formRefBinding assignee candidateGroups
            candidateUsers dueDate followUpDate priority delegateExpression decisionRef decisionRefBinding
            resultVariable mapDecisionResult calledElementBinding collection elementVariable asyncBefore asyncAfter
            exclusive variableName errorCodeVariable errorMessageVariable escalationCodeVariable initiator
            modelerTemplate modelerTemplateVersion modelerTemplateIcon diagramRelationId""");

    /** Namespaces whose attributes only tools read. */
    private static final Set<String> OF_TOOLS = Set.of(
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private DiagramWords() {}

    static boolean knowsElement(String namespace, String name) {
        return ELEMENTS.getOrDefault(namespace + "", Set.of()).contains(name);
    }

    /** Whether the attribute may stand on an element of that namespace; the drawing's own attributes are harmless. */
    static boolean knowsAttribute(String ofElement, String namespace, String name) {
        if (namespace == null) {
            return !ofElement.equals(BPMN) && !ofElement.equals(CAMUNDA) || PLAIN.contains(name);
        }
        return OF_TOOLS.contains(namespace) || namespace.equals(CAMUNDA) && OF_CAMUNDA.contains(name);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
