package org.xiaohao.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.organization.Person;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** What must hold of a new deputy. */
final class DeputyRules {

    /** Whom somebody would like as deputy, and when. */
    record Wish(PersonId deputy, LocalDate from, LocalDate to) {}

    private DeputyRules() {}

    static void check(Wish wish, List<Person> candidates, List<Deputy> earlier, LocalDate today, int longest) {
        List<Reason> reasons = new ArrayList<>();
        if (candidates.stream().noneMatch(person -> person.id().equals(wish.deputy()))) {
            reasons.add(new Reason("deputy", "代理人须为同一单位、在办案岗位上的其他人员"));
        }
        days(wish, today, longest, reasons);
        if (reasons.isEmpty() && earlier.stream().anyMatch(each -> overlaps(each, wish))) {
            reasons.add(new Reason("from", "这段时间已设有代理，请先结束原代理，或者改选日期"));
        }
        if (!reasons.isEmpty()) {
            throw new Rejection(reasons);
        }
    }

    private static void days(Wish wish, LocalDate today, int longest, List<Reason> reasons) {
        if (wish.from() == null || wish.from().isBefore(today)) {
            reasons.add(new Reason("from", "请填写开始日期，不早于今天（" + today + "）"));
        }
        if (wish.to() == null || wish.from() != null && wish.to().isBefore(wish.from())) {
            reasons.add(new Reason("to", "请填写结束日期，不早于开始日期"));
        } else if (wish.from() != null && ChronoUnit.DAYS.between(wish.from(), wish.to()) >= longest) {
            reasons.add(new Reason("to", "一次代理最长" + longest + "天，到期后可以再次设定"));
        }
    }

    private static boolean overlaps(Deputy earlier, Wish wish) {
        return earlier.endedAt() == null
                && !earlier.to().isBefore(wish.from())
                && !earlier.from().isAfter(wish.to());
    }
}
