package org.xiaohao.process.account;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** What everybody with an account may do in the engine: open the Tasklist, look at the diagrams and the queues. */
@Component
public class StaffRights {

    private final AuthorizationService authorizations;

    StaffRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant() {
        List.of("tasklist", "welcome").forEach(app -> everybody(Resources.APPLICATION, app, ACCESS));
        everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, READ);
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
