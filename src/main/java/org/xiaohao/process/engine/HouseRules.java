package org.xiaohao.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What the house asks of the engine before it starts. */
@Component
class HouseRules extends AbstractProcessEnginePlugin {

    private static final int LARGEST_QUERY = 2000;

    /** Groups are named unit.post, people as their unit likes: words joined by dots, hyphens or underscores. */
    private static final String IDS = "[a-zA-Z0-9]+([._-][a-zA-Z0-9]+)*";

    private final ApplicationContext house;
    private final List<BpmnParseListener> parseListeners;
    private final List<PersonalDoor> doors;

    HouseRules(ApplicationContext house, List<BpmnParseListener> parseListeners, List<PersonalDoor> doors) {
        this.house = house;
        this.parseListeners = parseListeners;
        this.doors = doors;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        watchTheDoors(engine);
        engine.setCustomPreBPMNParseListeners(new ArrayList<>(parseListeners));
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new HistoryWithoutAnswers())));
        engine.setHistory(HistoryWithoutAnswers.NAME);
        engine.setCustomIncidentHandlers(new ArrayList<>(List.of(new CaseIncidents())));
        engine.setPasswordEncryptor(new BcryptPasswords());
        engine.setSaltGenerator(() -> "");
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
        // an expression in a query runs as code; of stored ones QueryValidators admits a short list by the letter
        engine.setEnableExpressionsInAdhocQueries(false);
        // refusals are logged by the door with the number of the case, not as stack traces
        engine.setEnableCmdExceptionLogging(false);
        engine.setQueryMaxResultsLimit(LARGEST_QUERY);
        limitBeans((SpringProcessEngineConfiguration) engine);
    }

    private void watchTheDoors(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> outside = new ArrayList<>();
        List<CommandInterceptor> inside = new ArrayList<>();
        doors.forEach(door -> (door.insideTransaction() ? inside : outside).add(door));
        engine.setCustomPreCommandInterceptorsTxRequired(outside);
        engine.setCustomPostCommandInterceptorsTxRequired(inside);
    }

    /** The factory bean has already made an expression manager that sees every bean of the house. */
    private void limitBeans(SpringProcessEngineConfiguration engine) {
        var beans = new DelegateBeans(house);
        engine.setBeans(beans);
        engine.setExpressionManager(new SpringExpressionManager(house, beans));
    }
}
