package org.xiaohao.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Person;
import org.xiaohao.process.Manager;
import org.xiaohao.process.Outcome;
import org.xiaohao.process.PersonHandover;
import org.xiaohao.process.Transfers;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Checks what was asked for on the page of handing over, all of it at once, and has it done. */
@Component
class HandoverWork {

    private static final int MOST = 100;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final Transfers transfers;
    private final PersonHandover people;
    private final PeoplePicker picker;
    private final Clock clock;

    HandoverWork(Transfers transfers, PersonHandover people, PeoplePicker picker, Clock clock) {
        this.transfers = transfers;
        this.people = people;
        this.picker = picker;
        this.clock = clock;
    }

    /** @throws Rejection with the field of each reason; nothing is done then */
    List<Outcome> several(HandoverAsked asked, Manager manager) {
        List<Reason> reasons = new ArrayList<>();
        if (asked.getTask().isEmpty() || asked.getTask().size() > MOST) {
            reasons.add(new Reason("task", "请勾选要办理的任务（一次不超过 " + MOST + " 项）"));
        }
        return switch (asked.getAction()) {
            case "remind" -> done(reasons, () -> transfers.remind(asked.getTask(), manager));
            case "claim" -> {
                String reason = reason("reason", asked, reasons);
                yield done(reasons, () -> transfers.claim(asked.getTask(), reason, manager));
            }
            case "assign" -> {
                String reason = reason("reason", asked, reasons);
                PersonId to = person("to", asked.getTo(), manager, reasons);
                yield done(reasons, () -> transfers.assign(asked.getTask(), to, reason, manager));
            }
            default -> throw new Rejection(List.of(new Reason("action", "请选择要做什么")));
        };
    }

    /** @throws Rejection with the field of each reason; nothing is done then */
    List<Outcome> person(HandoverAsked asked, Manager manager) {
        List<Reason> reasons = new ArrayList<>();
        PersonId from = person("from", asked.getFrom(), manager, reasons);
        PersonId to = person("receiver", asked.getTo(), manager, reasons);
        String reason = reason("why", asked, reasons);
        LocalDate until = day(asked.getUntil());
        return switch (asked.getKind()) {
            case "leave" -> done(reasons, () -> people.leave(from, to, until, reason, manager));
            case "move" -> done(reasons, () -> people.move(from, to, reason, manager));
            default -> {
                reasons.add(new Reason("kind", "请选择是休假外出还是调离"));
                throw new Rejection(reasons);
            }
        };
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Outcome> done(List<Reason> reasons, Supplier<List<Outcome>> work) {
        if (!reasons.isEmpty()) {
            throw new Rejection(reasons);
        }
        return work.get();
    }

    private PersonId person(String field, String typed, Manager manager, List<Reason> reasons) {
        try {
            Person found = picker.find(field, typed, picker.within(manager));
            return found.id();
        } catch (Rejection refused) {
            reasons.addAll(refused.reasons());
            return null;
        }
    }

    private static String reason(String field, HandoverAsked asked, List<Reason> reasons) {
        String reason = asked.getReason().strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            reasons.add(new Reason(field, "请写明事由（2 至 200 字），随任务记入留痕"));
        }
        return reason;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
