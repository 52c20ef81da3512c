package org.xiaohao.process.account;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine's password policy finds wrong with a new password, in Chinese. */
@Component
public class PasswordWords {

    private static final Map<String, String> RULES = Map.of(
            "PASSWORD_POLICY_LENGTH", "密码至少%s个字符",
            "PASSWORD_POLICY_DIGIT", "密码至少含%s个数字",
            "PASSWORD_POLICY_LOWERCASE", "密码至少含%s个小写字母",
            "PASSWORD_POLICY_UPPERCASE", "密码至少含%s个大写字母",
            "PASSWORD_POLICY_SPECIAL", "密码至少含%s个符号",
            "PASSWORD_POLICY_USER_DATA", "密码不得包含账号、姓名或邮箱");

    private final IdentityService identities;

    PasswordWords(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** One sentence for each rule that is broken. */
    public List<String> faults(String password, User owner) {
        return identities.checkPasswordAgainstPolicy(password, owner).getViolatedRules().stream()
                .map(PasswordWords::inWords)
                .toList();
    }

    private static String inWords(PasswordPolicyRule rule) {
        Map<String, String> parameters = rule.getParameters();
        String number = parameters == null || parameters.isEmpty()
                ? ""
                : parameters.values().iterator().next();
        return RULES.getOrDefault(rule.getPlaceholder(), "密码不符合要求").formatted(number);
    }
}
