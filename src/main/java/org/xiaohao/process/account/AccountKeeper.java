package org.xiaohao.process.account;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Post;
import org.xiaohao.process.engine.EngineAdministrators;

/** Makes a group of the engine for every (unit, post), and accounts for the people of the demo. */
@Component
class AccountKeeper {

    private static final String WORKFLOW = "WORKFLOW";

    private final IdentityService identities;
    private final Directory directory;
    private final AccountSettings settings;

    AccountKeeper(IdentityService identities, Directory directory, AccountSettings settings) {
        this.identities = identities;
        this.directory = directory;
        this.settings = settings;
    }

    /** Adds what is missing; running it twice changes nothing, and nothing made in Camunda Admin is undone. */
    void keep() {
        Set<String> groups = new HashSet<>();
        identities.createGroupQuery().unlimitedList().forEach(group -> groups.add(group.getId()));
        addGroup(groups, EngineAdministrators.GROUP, "系统管理员");
        directory
                .seats()
                .forEach(seat -> addGroup(
                        groups,
                        seat.group(),
                        directory.nameOf(seat.unit()) + "·" + seat.post().label()));
        if (!settings.demoPassword().isEmpty()) {
            addPeople();
        }
    }

    private void addGroup(Set<String> known, String id, String name) {
        if (known.add(id)) {
            var group = identities.newGroup(id);
            group.setName(name);
            group.setType(WORKFLOW);
            identities.saveGroup(group);
        }
    }

    private void addPeople() {
        Set<String> users = new HashSet<>();
        identities.createUserQuery().unlimitedList().forEach(user -> users.add(user.getId()));
        directory.people().stream()
                .filter(person -> users.add(person.id().value()))
                .forEach(this::addPerson);
    }

    private void addPerson(Person person) {
        String id = person.id().value();
        addUser(id, person.name(), person.mail(), settings.demoPassword());
        person.seats().forEach(seat -> identities.createMembership(id, seat.group()));
        if (person.seats().stream().anyMatch(seat -> seat.post() == Post.ADMIN)) {
            identities.createMembership(id, EngineAdministrators.GROUP);
        }
    }

    private void addUser(String id, String name, String mail, String password) {
        User user = identities.newUser(id);
        // the engine shows first and last name with a space between them; a Chinese name is one word
        user.setFirstName(name);
        user.setLastName("");
        user.setEmail(mail);
        user.setPassword(password);
        identities.saveUser(user);
    }
}
