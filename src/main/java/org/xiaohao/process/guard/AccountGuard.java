package org.xiaohao.process.guard;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;
import org.xiaohao.identity.Accounts;
import org.xiaohao.identity.Brake;
import org.xiaohao.identity.SecurityLog;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.account.PasswordWords;
import org.xiaohao.process.account.Separation;

/**
 * Accounts and seats belong to the security officer (安全管理), who cannot give a seat to the own account; everybody
 * else changes the own profile and proves the own password. What was changed goes into the security log with it.
 */
@Component
class AccountGuard {

    private final Accounts accounts;
    private final Brake brake;
    private final PasswordWords words;
    private final SecurityLog log;

    AccountGuard(Accounts accounts, Brake brake, PasswordWords words, SecurityLog log) {
        this.accounts = accounts;
        this.brake = brake;
        this.words = words;
        this.log = log;
    }

    /** Else a log-in already made would be a place to try the passwords of others, unseen by the brake. */
    Command<?> prove(Command<?> command, CommandContext context) {
        String proven = (String) CommandField.read((CheckPassword) command, "userId");
        if (!Objects.equals(context.getAuthenticatedUserId(), proven)) {
            throw new Refusal(403, "只能修改自己的账号");
        }
        return command;
    }

    /** Makes an object in memory only; saving it is judged by itself. */
    Command<?> prepare(Command<?> command, CommandContext context) {
        requireOfficer(context);
        return command;
    }

    Command<?> saveUser(SaveUserCmd command, CommandContext context) {
        var saved = (User) CommandField.read(command, "user");
        String user = saved.getId();
        if (!user.equals(context.getAuthenticatedUserId())) {
            requireOfficer(context);
        }
        refuseWeakPassword(saved);
        return logged(command, "account.saved", user, "");
    }

    Command<?> saveGroup(SaveGroupCmd command, CommandContext context) {
        requireOfficer(context);
        return logged(command, "group.saved", ((Group) CommandField.read(command, "group")).getId(), "");
    }

    Command<?> deleteUser(DeleteUserCmd command, CommandContext context) {
        requireOfficer(context);
        return logged(command, "account.deleted", another(command, context), "");
    }

    Command<?> unlock(UnlockUserCmd command, CommandContext context) {
        requireOfficer(context);
        String user = (String) CommandField.read(command, "userId");
        // the engine asks for its own administrators here, who in this house keep no accounts
        Command<?> unlocking = inner -> inner.runWithoutAuthorization(() -> command.execute(inner));
        return logged(
                inner -> {
                    brake.forgive(user);
                    return unlocking.execute(inner);
                },
                "account.unlocked",
                user,
                "");
    }

    Command<?> giveSeat(CreateMembershipCmd command, CommandContext context) {
        requireOfficer(context);
        String user = another(command, context);
        String group = (String) CommandField.read(command, "groupId");
        var held = accounts.find(user).map(account -> account.groups()).orElseGet(Set::of);
        if (!Separation.allows(Stream.concat(held.stream(), Stream.of(group)))) {
            throw new Refusal(400, "系统管理、安全管理、审计岗位须由专人担任，不得兼任其他岗位");
        }
        return logged(command, "seat.given", user, group);
    }

    Command<?> takeSeat(DeleteMembershipCmd command, CommandContext context) {
        requireOfficer(context);
        return logged(command, "seat.taken", another(command, context), (String) CommandField.read(command, "groupId"));
    }

    /** The engine itself would answer a weak password with an error of the server. */
    private void refuseWeakPassword(User saved) {
        Object password = CommandField.read(saved, "newPassword");
        List<String> faults = password == null ? List.of() : words.faults(password.toString(), saved);
        if (!faults.isEmpty()) {
            throw new Refusal(400, String.join("；", faults));
        }
    }

    private static String another(Command<?> command, CommandContext context) {
        String user = (String) CommandField.read(command, "userId");
        if (Objects.equals(context.getAuthenticatedUserId(), user)) {
            throw new Refusal(403, "不能变更自己的账号和岗位，请由其他安全管理员办理");
        }
        return user;
    }

    private static void requireOfficer(CommandContext context) {
        boolean officer = context.getAuthentication().getGroupIds().stream()
                .flatMap(group -> Seat.ofGroup(group).stream())
                .anyMatch(seat -> seat.post() == Post.SECURITY);
        if (!officer) {
            throw new Refusal(403, "只有安全管理员可以管理账号和岗位");
        }
    }

    /** Recorded in the transaction of the change: one is not without the other. */
    private Command<?> logged(Command<?> command, String kind, String subject, String detail) {
        return context -> {
            Object result = command.execute(context);
            log.record(kind, context.getAuthenticatedUserId(), subject, detail);
            return result;
        };
    }
}
