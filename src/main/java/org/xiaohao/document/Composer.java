package org.xiaohao.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.shared.UnitCode;

/** Writes a paper: the template's text with the words of the case, from its sender to its addressee. */
@Component
class Composer {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})个工作日");

    private final Directory directory;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Composer(Directory directory, WorkingCalendar calendar, Clock clock) {
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is filled in by hand or by number, and not known of the case. */
    record Ending(String number, LocalDate on, String signer) {}

    Sheet compose(Template template, CaseFile file, Order order, Ending ending) {
        String sender = name(template.from(), file, order);
        String addressee = name(template.to(), file, order);
        Map<String, String> words = words(template, file, order);
        words.put("senderName", sender);
        words.put("addresseeName", addressee);
        words.put("signerName", ending.signer());
        words.put("issuedOn", ending.on().toString());
        words.put("documentNumber", ending.number());
        return new Sheet(
                template.name(),
                ending.number(),
                template.title(words),
                addressee,
                template.body(words),
                sender,
                ending.on(),
                template.showsSigner() ? ending.signer() : "");
    }

    /** What a drafter finds written already; texts whose words are unknown are left to write. */
    Map<String, String> draft(Template template, CaseFile file, Order order) {
        Map<String, String> words = words(template, file, order);
        words.put("senderName", name(template.from(), file, order));
        words.put("addresseeName", name(template.to(), file, order));
        var drafts = new LinkedHashMap<String, String>();
        template.drafts()
                .forEach((key, line) -> Slots.fill(line, words).ifPresent(text -> drafts.put(key, dated(text))));
        return drafts;
    }

    /** A number of working days stands for the day on which they end. */
    private String dated(String text) {
        Matcher days = DAYS.matcher(text);
        return days.matches()
                ? calendar.plusWorkingDays(LocalDate.now(clock), Integer.parseInt(days.group(1)))
                        .date()
                        .toString()
                : text;
    }

    /** The words of the case, without the reporter where the addressee must not learn of it. */
    Map<String, String> words(Template template, CaseFile file, Order order) {
        var words = new LinkedHashMap<>(order.words());
        words.put("enterpriseName", file.enterprise().name());
        words.put("title", file.title());
        return new LinkedHashMap<>(Discretion.apply(words, file, template.to()));
    }

    Optional<UnitCode> unit(Party party, CaseFile file, Order order) {
        return party.unit(file, office(), order);
    }

    private String name(Party party, CaseFile file, Order order) {
        if (party == Party.ENTERPRISE) {
            return file.enterprise().name();
        }
        return unit(party, file, order).map(directory::nameOf).orElse("");
    }

    private UnitCode office() {
        return directory.units(UnitKind.OFFICE).stream()
                .map(Unit::code)
                .findFirst()
                .orElse(null);
    }
}
