package org.xiaohao.process.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.xiaohao.identity.Account;
import org.xiaohao.identity.Accounts;
import org.xiaohao.process.account.PasswordWords;

/** Keeps the accounts of the staff in the engine's own tables, where its administration pages manage them. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identities;
    private final AsSystem asSystem;
    private final PasswordWords words;
    private final PasswordManager passwords;
    private final String nobodysPassword;

    EngineAccounts(ProcessEngine engine, AsSystem asSystem, PasswordWords words) {
        this.asSystem = asSystem;
        this.words = words;
        identities = engine.getIdentityService();
        passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        nobodysPassword = passwords.encrypt("nobody's");
    }

    @Override
    public Optional<Account> find(String id) {
        return asSystem.get(() -> user(id).map(this::account));
    }

    /** Not the engine's own check: that one locks the account for a while after each wrong password, also for its owner. */
    @Override
    public boolean passwordMatches(String id, String raw) {
        Optional<UserEntity> user = asSystem.get(() -> user(id)).map(UserEntity.class::cast);
        String salted = user.map(known -> EncryptionUtil.saltPassword(raw, known.getSalt()))
                .orElse(raw);
        String kept = user.map(UserEntity::getPassword).orElse(nobodysPassword);
        return passwords.check(salted, kept) && user.isPresent();
    }

    @Override
    public List<String> passwordFaults(String id, String raw) {
        return asSystem.get(() -> words.faults(raw, user(id).orElseThrow()));
    }

    @Override
    public void changePassword(String id, String raw) {
        asSystem.run(() -> {
            User user = user(id).orElseThrow();
            user.setPassword(raw);
            identities.saveUser(user);
        });
    }

    @Override
    public String passwordMark(String id) {
        return asSystem.get(() -> user(id))
                .map(UserEntity.class::cast)
                .map(known -> DigestUtils.md5DigestAsHex(known.getPassword().getBytes(StandardCharsets.UTF_8)))
                .orElse("");
    }

    private Optional<User> user(String id) {
        return Optional.ofNullable(identities.createUserQuery().userId(id).singleResult());
    }

    private Account account(User user) {
        String name = Stream.of(user.getLastName(), user.getFirstName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining());
        var groups = identities.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        return new Account(user.getId(), name.isEmpty() ? user.getId() : name, groups);
    }
}
