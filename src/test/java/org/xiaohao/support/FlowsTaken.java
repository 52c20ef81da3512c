package org.xiaohao.support;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hears every sequence flow of every diagram, so that a test can name those no walk has taken. */
public final class FlowsTaken extends AbstractBpmnParseListener {

    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();
    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    /** The flows that were deployed and never taken, as {@code process/flow}. */
    public static Set<String> missing(String... processes) {
        var missing = new TreeSet<>(KNOWN);
        missing.removeAll(TAKEN);
        missing.removeIf(flow -> !Set.of(processes).contains(flow.substring(0, flow.indexOf('/'))));
        return missing;
    }

    public static boolean knows(String process) {
        return KNOWN.stream().anyMatch(flow -> flow.startsWith(process + "/"));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String name = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey() + "/" + flow.getId();
        KNOWN.add(name);
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> TAKEN.add(name));
    }
}
