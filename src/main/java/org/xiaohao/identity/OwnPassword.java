package org.xiaohao.identity;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** A person changes the own password, knowing the old one. */
@Service
public class OwnPassword {

    private final Accounts accounts;
    private final Brake brake;
    private final SecurityLog log;

    OwnPassword(Accounts accounts, Brake brake, SecurityLog log) {
        this.accounts = accounts;
        this.brake = brake;
        this.log = log;
    }

    /**
     * @param address from which the person asks: a desk left open must not be a place to guess the password
     * @throws Rejection with the field of each reason: {@code old}, {@code fresh} or {@code again}
     */
    @Transactional(noRollbackFor = Rejection.class)
    public void change(PersonId person, String address, String old, String fresh, String again) {
        String id = person.value();
        if (brake.holds(id, address)) {
            throw reason("old", "原密码输错次数过多，请稍等几分钟后再试");
        }
        if (!accounts.passwordMatches(id, old)) {
            brake.failed(id, address);
            log.record("login.failed", id, "", "");
            throw reason("old", "原密码不正确");
        }
        List<Reason> reasons = new ArrayList<>();
        accounts.passwordFaults(id, fresh).forEach(fault -> reasons.add(new Reason("fresh", fault)));
        if (fresh.equals(old)) {
            reasons.add(new Reason("fresh", "新密码不能与原密码相同"));
        }
        if (!fresh.equals(again)) {
            reasons.add(new Reason("again", "两次输入的新密码不一致"));
        }
        if (!reasons.isEmpty()) {
            throw new Rejection(reasons);
        }
        brake.passed(id, address);
        accounts.changePassword(id, fresh);
        log.record("account.password", id, "", "");
    }

    private static Rejection reason(String field, String text) {
        return new Rejection(List.of(new Reason(field, text)));
    }
}
