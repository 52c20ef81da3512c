package org.camunda.bpm.engine.impl;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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

    /** What the queues of the Tasklist need: who asks, and what day it is. Letter by letter, nothing may be added. */
    private static final Set<String> HARMLESS = Set.of(
            "${currentUser()}",
            "${currentUserGroups()}",
            "${dateTime()}",
            "${dateTime().withTimeAtStartOfDay()}",
            "${dateTime().withTimeAtStartOfDay().plusDays(1)}");

    /** For queries that a caller sends along. */
    public static class AdhocQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {

        @SuppressWarnings("rawtypes")
        public static final AdhocQueryValidator INSTANCE = new AdhocQueryValidator();

        private AdhocQueryValidator() {}

        @Override
        public void validate(T query) {
            ProcessEngineConfigurationImpl configuration = Context.getProcessEngineConfiguration();
            if (!configuration.isEnableExpressionsInAdhocQueries()) {
                refuseExpressions(query, Set.of(), "ad hoc");
            }
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
            refuseExpressions(query, HARMLESS, "stored");
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> StoredQueryValidator<T> get() {
            return INSTANCE;
        }
    }

    private static void refuseExpressions(AbstractQuery<?, ?> query, Set<String> except, String kind) {
        if (carriesExpression(query, except, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            throw new BadUserRequestException("An expression is not allowed in a query (" + kind + ")");
        }
    }

    private static boolean carriesExpression(
            AbstractQuery<?, ?> query, Set<String> except, Set<AbstractQuery<?, ?>> seen) {
        // a query holds itself as the first of its or-queries, and one that extends a filter holds both: look once
        return seen.add(query)
                && (!except.containsAll(query.getExpressions().values())
                        || orQueries(query).stream().anyMatch(part -> carriesExpression(part, except, seen)));
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
