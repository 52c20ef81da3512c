package org.xiaohao.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.UnitCode;

/** Opens the dispatch of a month: every lead department is asked about each of its open cases. */
@Service
public class DispatchOpening {

    private final Openings openings;
    private final EntryWriter writer;
    private final RoundStore store;
    private final LedCases led;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final RoundSettings settings;
    private final Clock clock;

    DispatchOpening(
            Openings openings,
            EntryWriter writer,
            RoundStore store,
            LedCases led,
            Directory directory,
            WorkingCalendar calendar,
            RoundSettings settings,
            Clock clock) {
        this.openings = openings;
        this.writer = writer;
        this.store = store;
        this.led = led;
        this.directory = directory;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** The dispatch, when it was opened now: not when it was there already, nor when nobody leads an open case. */
    @Transactional
    public Optional<Round> open(YearMonth month) {
        var byLead = led.byLead();
        Round round = round(month);
        if (byLead.isEmpty() || store.find(round.number()).isPresent()) {
            return Optional.empty();
        }
        var units = byLead.keySet().stream().map(UnitCode::new).toList();
        Runnable rows = () -> units.forEach(unit -> rows(round, unit, byLead.get(unit.value())));
        return Optional.of(round).filter(opened -> openings.open(opened, units, Actor.SYSTEM, rows));
    }

    private Round round(YearMonth month) {
        Instant now = clock.instant();
        return new Round(
                RoundKind.dispatch(month.getYear(), month.getMonthValue()),
                RoundKind.DISPATCH,
                RoundStage.ASKING,
                month.getYear() + "年" + month.getMonthValue() + "月台账调度",
                Map.of(Asks.MONTH, month.toString()),
                directory.units(UnitKind.OFFICE).get(0).code(),
                Actor.SYSTEM.id(),
                now,
                calendar.plusWorkingDays(LocalDate.ofInstant(now, clock.getZone()), settings.dispatchDays())
                        .date(),
                false,
                null,
                null);
    }

    private void rows(Round round, UnitCode unit, List<CaseFile> files) {
        int position = 0;
        for (CaseFile file : files) {
            position++;
            var entry = new RoundEntry(UUID.randomUUID(), unit, position, file.number(), Map.of());
            writer.insert(round.number(), entry, Actor.SYSTEM, round.askedAt());
        }
    }
}
