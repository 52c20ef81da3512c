package org.xiaohao.identity;

import java.util.List;
import java.util.Optional;

/** The accounts behind their port: whoever stores them implements it. */
public interface Accounts {

    /** Group of those who administer the system; the engine knows it under this name. */
    String ADMINISTRATORS = "camunda-admin";

    Optional<Account> find(String id);

    /** Takes as long for an unknown account as for a known one, so that nobody can find out who exists. */
    boolean passwordMatches(String id, String raw);

    /** What is wrong with that new password, one Chinese sentence each; empty when it is good. */
    List<String> passwordFaults(String id, String raw);

    void changePassword(String id, String raw);

    /** Another text as soon as the password is another one, and never the password itself; empty without an account. */
    String passwordMark(String id);
}
