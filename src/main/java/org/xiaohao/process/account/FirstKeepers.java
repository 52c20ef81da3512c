package org.xiaohao.process.account;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.engine.EngineAdministrators;
import org.xiaohao.shared.StartRefused;

/** Makes the first system administrator and the first security officer, who makes everybody else. */
@Component
class FirstKeepers {

    private static final Logger LOG = LoggerFactory.getLogger(FirstKeepers.class);

    private final IdentityService identities;
    private final Directory directory;
    private final AccountSettings settings;

    FirstKeepers(IdentityService identities, Directory directory, AccountSettings settings) {
        this.identities = identities;
        this.directory = directory;
        this.settings = settings;
    }

    void add() {
        if (settings.administrator().equals(settings.securityOfficer())
                && !settings.administrator().isEmpty()) {
            throw new StartRefused(
                    "系统管理员和安全管理员须为两人：xiaohao.process.accounts.administrator 与 security-officer 不得相同",
                    "the administrator and the security officer are two people");
        }
        if (!settings.administrator().isEmpty() && hasNoAdministrator()) {
            add("administrator", settings.administrator(), settings.administratorPassword(), Post.ADMIN.label());
            identities.createMembership(settings.administrator(), EngineAdministrators.GROUP);
        }
        String office = officersGroup();
        if (office != null && isEmpty(office)) {
            addOfficer(office);
        }
    }

    boolean hasNoAdministrator() {
        return isEmpty(EngineAdministrators.GROUP);
    }

    private void addOfficer(String group) {
        if (settings.securityOfficer().isEmpty()) {
            LOG.warn("没有安全管理员，无人可以管理账号：请设置 xiaohao.process.accounts.security-officer"
                    + " / nobody can keep the accounts, set xiaohao.process.accounts.security-officer");
            return;
        }
        add("security-officer", settings.securityOfficer(), settings.securityOfficerPassword(), Post.SECURITY.label());
        identities.createMembership(settings.securityOfficer(), group);
    }

    private void add(String key, String id, String password, String post) {
        User user = identities.newUser(id);
        if (!identities.checkPasswordAgainstPolicy(password, user).isValid()) {
            throw new StartRefused(
                    "xiaohao.process.accounts." + key + "-password 不符合要求：至少 10 个字符，含大小写字母、数字和符号，不含账号名",
                    "10 characters with capital and small letters, digits and signs, without the account's name");
        }
        user.setFirstName(post + "员");
        user.setLastName("");
        user.setPassword(password);
        identities.saveUser(user);
    }

    private boolean isEmpty(String group) {
        return identities.createUserQuery().memberOfGroup(group).count() == 0;
    }

    private String officersGroup() {
        return directory.seats().stream()
                .filter(seat -> seat.post() == Post.SECURITY)
                .map(Seat::group)
                .findFirst()
                .orElse(null);
    }
}
