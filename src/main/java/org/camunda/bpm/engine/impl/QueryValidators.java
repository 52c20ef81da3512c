package org.camunda.bpm.engine.impl;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Refuses expressions in queries, also inside or-queries.
 *
 * <p>Takes the place of the engine's class of the same name, which looks at the outer query only: an expression put into
 * {@code orQueries} ran as code (CVE-2026-109432). The application's classes are found before the library's.
 */
public class QueryValidators {

    /** For queries that a caller sends along. */
    public static class AdhocQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final AdhocQueryValidator INSTANCE = new AdhocQueryValidator();

        private AdhocQueryValidator() {}

        @Override
        public void validate(T query) {
            ProcessEngineConfigurationImpl configuration = Context.getProcessEngineConfiguration();
            refuseUnless(configuration.isEnableExpressionsInAdhocQueries(), query, "ad hoc");
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> AdhocQueryValidator<T> get() {
            return INSTANCE;
        }
    }

    /** For queries that were saved as a filter. */
    public static class StoredQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final StoredQueryValidator INSTANCE = new StoredQueryValidator();

        private StoredQueryValidator() {}

        @Override
        public void validate(T query) {
            ProcessEngineConfigurationImpl configuration = Context.getProcessEngineConfiguration();
            refuseUnless(configuration.isEnableExpressionsInStoredQueries(), query, "stored");
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> StoredQueryValidator<T> get() {
            return INSTANCE;
        }
    }

    private static void refuseUnless(boolean allowed, AbstractQuery<?, ?> query, String kind) {
        if (!allowed && carriesExpression(query)) {
            throw new BadUserRequestException("An expression is not allowed in a query (" + kind + ")");
        }
    }

    private static boolean carriesExpression(AbstractQuery<?, ?> query) {
        // a query holds itself as the first of its or-queries: without the second test this would never end
        return !query.getExpressions().isEmpty()
                || orQueries(query).stream().anyMatch(part -> part != query && carriesExpression(part));
    }

    private static List<? extends AbstractQuery<?, ?>> orQueries(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        return List.of();
    }
}
