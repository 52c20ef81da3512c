package org.xiaohao.process.guard;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiaohao.process.engine.EngineAdministrators;

/**
 * The commands that a person may send to the engine. Everything that is not named here is closed: a new way to write
 * variables in a later engine is shut until somebody opens it. A test lists what this comes to, command by command.
 */
final class AllowedCommands {

    private static final String ENGINE = "org.camunda.bpm.";

    /** Commands that only read, by the engine's own naming. */
    private static final Pattern READING = Pattern.compile("(Get|Is)\\w+Cmd(Typed)?|\\w+QueryImpl|Create\\w+QueryCmd"
            + "|ExecuteFilter\\w+Cmd|Execute(Single|List)QueryCmd|AuthorizationCheckCmd|FindActiveActivityIdsCmd");

    /**
     * Named as if they read, but not for persons: they take numbers from a counter, or they read past the engine's
     * authorizations, by SQL of one's own or whole tables at a time. A form gets its own view of the variables; read
     * as such they would tell one verifier what the other has found.
     */
    private static final Pattern UNSUITED = Pattern.compile(
            "GetNextIdBlockCmd|Get(Task|Execution)Variable\\w+|(Historic)?(VariableInstance|Detail)QueryImpl"
                    + "|(Create)?Native\\w+|(Get)?Table\\w+|GetUnlockedTimers\\w+|Optimize\\w+|SchemaLog\\w+");

    /**
     * What the running of the engine needs: stored queries, failed jobs, figures. Not accounts, those are the security
     * officer's; and rights nobody gives by hand, they come with the posts.
     */
    private static final Set<String> ADMINISTRATORS = Set.of(
            "CreateFilterCmd",
            "SaveFilterCmd",
            "DeleteFilterCmd",
            // running a job at once is not among them: a timer would move a case before its day
            "SetJobRetriesCmd",
            "VariableInstanceQueryImpl",
            "MetricsQuerySumCmd",
            "MetricsQueryIntervalCmd",
            "TaskCountByCandidateGroupCmd");

    private AllowedCommands() {}

    static boolean admits(Class<?> command, Collection<String> groups) {
        String name = command.getSimpleName();
        return command.getName().startsWith(ENGINE)
                && (reads(name) || groups.contains(EngineAdministrators.GROUP) && ADMINISTRATORS.contains(name));
    }

    private static boolean reads(String name) {
        return READING.matcher(name).matches() && !UNSUITED.matcher(name).matches();
    }
}
