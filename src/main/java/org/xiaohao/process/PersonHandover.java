package org.xiaohao.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.process.handover.Absence;
import org.xiaohao.process.handover.Absences;
import org.xiaohao.process.handover.Responsibilities;
import org.xiaohao.process.handover.Transfer;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** All work of a person given to a colleague: for a leave, with a way back, or for good. */
@Service
public class PersonHandover {

    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;

    /** One leave that has not ended. */
    public record Away(UUID id, PersonId person, PersonId receiver, LocalDate until, String reason) {}

    private final Transfers transfers;
    private final TaskList tasks;
    private final Bounds bounds;
    private final Absences absences;
    private final Responsibilities cases;
    private final Directory directory;
    private final Clock clock;

    PersonHandover(
            Transfers transfers,
            TaskList tasks,
            Bounds bounds,
            Absences absences,
            Responsibilities cases,
            Directory directory,
            Clock clock) {
        this.transfers = transfers;
        this.tasks = tasks;
        this.bounds = bounds;
        this.absences = absences;
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws Rejection with the field of each reason; nothing is handed over then */
    public List<Outcome> leave(PersonId from, PersonId to, LocalDate until, String reason, Manager by) {
        check(from, to, by);
        if (until == null || until.isBefore(LocalDate.now(clock))) {
            throw new Rejection(List.of(new Reason("until", "请填写休假的最后一天，不早于今天")));
        }
        var absence = absences.begin(from, to, until, reason, by.person());
        return give(from, to, Transfers.transfer(reason, by, absence.id()), by.reach());
    }

    /** The open cases first: what comes up in them from now on goes to the successor. */
    public List<Outcome> move(PersonId from, PersonId to, String reason, Manager by) {
        check(from, to, by);
        absences.mustBeFree(from, to);
        List<Outcome> carried = new ArrayList<>();
        cases.of(from).stream()
                .filter(duty -> by.reach().covers(duty.unit()))
                .forEach(duty -> carried.add(transfers.attempt(duty.number(), duty.what(), () -> {
                    cases.pass(duty, to, by.actor());
                    return "已由" + directory.nameOfPerson(to.value()) + "接任";
                })));
        return Transfers.joined(carried, give(from, to, Transfers.transfer(reason, by, null), by.reach()));
    }

    /** Gives back whatever the receiver has not completed; the leave ends when nothing of it is left there. */
    public List<Outcome> back(UUID absence, Manager by) {
        Absence ended = absences.find(absence)
                .filter(each -> directory
                        .person(each.person())
                        .filter(by.reach()::covers)
                        .isPresent())
                .orElseThrow(() -> new Rejection("这次休假移交已经交回，或不属于您管理的单位"));
        return back(ended, by.actor());
    }

    /** Leaves whose last day has passed end by themselves. */
    @Scheduled(initialDelay = HALF_AN_HOUR / 10, fixedDelay = HALF_AN_HOUR)
    public void endLeaves() {
        absences.over(LocalDate.now(clock)).forEach(absence -> back(absence, Actor.SYSTEM));
    }

    public List<Away> away(Manager by) {
        return absences.open().stream()
                .filter(each -> directory
                        .person(each.person())
                        .filter(by.reach()::covers)
                        .isPresent())
                .map(each -> new Away(each.id(), each.person(), each.receiver(), each.until(), each.reason()))
                .toList();
    }

    private List<Outcome> back(Absence absence, Actor by) {
        var back = new Transfer(by, item -> mustLieWith(absence.receiver(), item), "休假结束，交回本人", null);
        // the absence ends last: whatever did not go back is tried again, also after a restart in between
        List<Outcome> outcomes =
                transfers.each(absences.lent(absence), task -> transfers.give(task, absence.person(), back));
        absences.end(absence);
        return outcomes;
    }

    private static void mustLieWith(PersonId holder, WorkItem item) {
        if (!holder.value().equals(item.assignee())) {
            throw new Rejection("该任务已不在代收人名下，不再交回");
        }
    }

    /** What the person holds for another unit is not told and stays; only that there is such work. */
    private List<Outcome> give(PersonId from, PersonId to, Transfer transfer, Reach reach) {
        Map<Boolean, List<String>> held = tasks.heldBy(from).stream()
                .collect(Collectors.partitioningBy(task -> bounds.isOpenWithin(reach, task)));
        List<Outcome> given = transfers.each(held.get(true), task -> transfers.give(task, to, transfer));
        int left = held.get(false).size();
        return left == 0
                ? given
                : Transfers.joined(given, List.of(new Outcome(null, "其他任务", false, "另有 " + left + " 项不在您管理的单位，没有移交")));
    }

    private void check(PersonId from, PersonId to, Manager by) {
        Person leaving = directory
                .person(from)
                .filter(by.reach()::covers)
                .orElseThrow(() -> new Rejection(List.of(new Reason("from", "只能移交您管理的单位的人员名下的工作"))));
        boolean colleagues = directory.person(to).stream()
                .flatMap(person -> person.seats().stream())
                .filter(seat -> seat.post().handlesCases())
                .anyMatch(seat ->
                        leaving.seats().stream().anyMatch(own -> own.unit().equals(seat.unit())));
        if (from.equals(to) || !colleagues) {
            throw new Rejection(List.of(new Reason("receiver", "接收人须为同一单位、在办案岗位上的其他人员")));
        }
    }
}
