package org.xiaohao.process.guard;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiaohao.process.engine.EngineAdministrators;

/**
 * The commands that a person may send to the engine. Everything that is not named here is closed: a new way to write
 * variables in a later engine is shut until somebody opens it.
 */
final class AllowedCommands {

    /** Commands that only read, by the engine's own naming. */
    private static final Pattern READING = Pattern.compile(
            "(Get|Is|Execute(Filter|Single|List|Count)).*(Cmd|CmdTyped)|[A-Za-z]+Query(Impl|Cmd)|QueryMaxResults.*"
                    + "|.*(Report|Statistics)(Impl|Cmd)|AuthorizationCheckCmd|FindActiveActivityIdsCmd|CheckPassword");

    /** A person changes the own profile; the engine's authorizations keep everybody else's apart. */
    private static final Set<String> EVERYBODY = Set.of("SaveUserCmd");

    private static final Set<String> ADMINISTRATORS = Set.of(
            "CreateUserCmd",
            "DeleteUserCmd",
            "UnlockUserCmd",
            "CreateGroupCmd",
            "SaveGroupCmd",
            "DeleteGroupCmd",
            "CreateMembershipCmd",
            "DeleteMembershipCmd",
            "CreateAuthorizationCommand",
            "SaveAuthorizationCmd",
            "DeleteAuthorizationCmd",
            "CreateFilterCmd",
            "SaveFilterCmd",
            "DeleteFilterCmd",
            "SetJobRetriesCmd",
            "ExecuteJobsCmd",
            "ReportDbMetricsCmd");

    private AllowedCommands() {}

    static boolean admits(Class<?> command, Collection<String> groups) {
        if (!command.getName().startsWith("org.camunda.bpm.")) {
            return false;
        }
        String name = command.getSimpleName();
        return READING.matcher(name).matches()
                || EVERYBODY.contains(name)
                || (groups.contains(EngineAdministrators.GROUP) && ADMINISTRATORS.contains(name));
    }
}
