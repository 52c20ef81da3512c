package org.xiaohao.process.account;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;

/** Who may do what in the engine: everybody opens the Tasklist and looks at diagrams, security officers keep accounts. */
@Component
public class StaffRights {

    private final AuthorizationService authorizations;
    private final Directory directory;

    StaffRights(AuthorizationService authorizations, Directory directory) {
        this.authorizations = authorizations;
        this.directory = directory;
    }

    void grant() {
        List.of("tasklist", "welcome").forEach(app -> everybody(Resources.APPLICATION, app, ACCESS));
        everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, READ);
        // the Tasklist names every group of a task, and shows a code for those it may not read
        everybody(Resources.GROUP, Authorization.ANY, READ);
        directory.seats().stream()
                .filter(seat -> seat.post() == Post.SECURITY)
                .map(Seat::group)
                .forEach(this::keepsAccounts);
    }

    /** The page of accounts, the people and their seats. What of it may be done the guard of the commands decides. */
    private void keepsAccounts(String group) {
        give(group, Resources.APPLICATION, "admin", ACCESS);
        give(group, Resources.USER, Authorization.ANY, ALL);
        give(group, Resources.GROUP, Authorization.ANY, ALL);
        give(group, Resources.GROUP_MEMBERSHIP, Authorization.ANY, ALL);
    }

    private void give(String group, Resource resource, String id, Permission permission) {
        boolean given = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!given) {
            var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(group);
            right.setResource(resource);
            right.setResourceId(id);
            right.addPermission(permission);
            authorizations.saveAuthorization(right);
        }
    }

    /** Grants once; a grant that is there already stays as it is. */
    public void everybody(Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            right.setResource(resource);
            right.setResourceId(id);
            right.addPermission(permission);
            authorizations.saveAuthorization(right);
        }
    }
}
