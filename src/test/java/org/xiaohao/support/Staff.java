package org.xiaohao.support;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Makes accounts for these tests, independent of any demo people. */
public final class Staff {

    public static final String PASSWORD = "Correct-horse-7-battery";

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    public Staff(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
        this.authorizations = engine.getAuthorizationService();
    }

    /** An account of that name with exactly these groups; the groups are made when they are missing. */
    public String hire(String id, String... groups) {
        // while there is no administrator, the web applications send everybody to their set-up
        account("door-administrator", "camunda-admin");
        return account(id, groups);
    }

    private String account(String id, String... groups) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName("测试");
            user.setLastName(id);
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            for (String group : groups) {
                join(id, group);
            }
            mayOpenTheTasklist(id);
        }
        return id;
    }

    private void mayOpenTheTasklist(String id) {
        Authorization access = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        access.setUserId(id);
        access.setResource(Resources.APPLICATION);
        access.setResourceId("tasklist");
        access.addPermission(Permissions.ACCESS);
        authorizations.saveAuthorization(access);
    }

    private void join(String id, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            Group made = identity.newGroup(group);
            made.setName(group);
            identity.saveGroup(made);
        }
        identity.createMembership(id, group);
    }
}
