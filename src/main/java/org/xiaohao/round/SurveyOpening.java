package org.xiaohao.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.shared.UnitCode;

/** Opens a survey: a lead department asks chosen zones to look for a kind of problem. */
@Service
public class SurveyOpening {

    private static final int TITLE = 60;
    private static final int WORDS = 2000;
    private static final int LEAST_WORDS = 10;
    private static final int LEAST_URGENCY = 5;

    private final Openings openings;
    private final RoundWriter writer;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final RoundSettings settings;
    private final Clock clock;

    SurveyOpening(
            Openings openings,
            RoundWriter writer,
            Directory directory,
            WorkingCalendar calendar,
            RoundSettings settings,
            Clock clock) {
        this.openings = openings;
        this.writer = writer;
        this.directory = directory;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** The zones that can be asked: they exist today, and somebody is there to answer. */
    public List<UnitCode> zones() {
        return directory.units(UnitKind.ZONE).stream()
                .map(unit -> unit.code())
                .filter(zone -> !directory.holding(zone, Post.HANDLER).isEmpty())
                .toList();
    }

    /** The first day that needs no approval. */
    public LocalDate earliest() {
        return calendar.plusWorkingDays(LocalDate.now(clock), settings.surveyDays())
                .date();
    }

    /**
     * @throws Rejection with a reason per field, named like the parts of {@link SurveyOrder}
     */
    @Transactional
    public Round open(SurveyOrder order, Actor by) {
        List<Reason> wrong = wrong(order);
        if (!wrong.isEmpty()) {
            throw new Rejection(wrong);
        }
        Instant now = clock.instant();
        boolean urgent = order.dueOn().isBefore(earliest());
        var round = new Round(
                RoundKind.survey(
                        now.atZone(clock.getZone()).getYear(),
                        writer.nextSurvey(now.atZone(clock.getZone()).getYear())),
                RoundKind.SURVEY,
                urgent ? RoundStage.APPROVING : RoundStage.ASKING,
                order.title().strip(),
                asks(order, urgent),
                by.unit(),
                by.signature(),
                now,
                order.dueOn(),
                urgent,
                null,
                null);
        openings.open(round, order.zones(), by, () -> {});
        return round;
    }

    private static Map<String, Object> asks(SurveyOrder order, boolean urgent) {
        return Map.of(
                Asks.TYPE, order.type().value(),
                Asks.SUBTYPES, order.subtypes(),
                Asks.WORDS, order.words().strip(),
                Asks.URGENCY, urgent ? order.urgency().strip() : "");
    }

    private List<Reason> wrong(SurveyOrder order) {
        var wrong = new ArrayList<Reason>();
        need(wrong, "title", order.title().isBlank(), "“排查名称”必填");
        need(wrong, "title", order.title().length() > TITLE, "“排查名称”最多 " + TITLE + " 个字");
        need(wrong, "words", order.words().strip().length() < LEAST_WORDS, "“排查内容”至少 " + LEAST_WORDS + " 个字");
        need(wrong, "words", order.words().length() > WORDS, "“排查内容”最多 " + WORDS + " 个字");
        need(wrong, "type", order.subtypes().isEmpty(), "请选择问题类型");
        need(wrong, "zones", order.zones().isEmpty(), "请至少选择一个开发区");
        need(wrong, "zones", !zones().containsAll(order.zones()), "所选开发区不在可选范围内");
        LocalDate day = order.dueOn();
        need(wrong, "dueOn", day == null, "请填写要求完成的日期");
        if (day != null) {
            need(wrong, "dueOn", !day.isAfter(LocalDate.now(clock)), "要求完成的日期须在今天之后");
            need(wrong, "dueOn", !calendar.isWorkingDay(day), "要求完成的日期不是工作日");
            boolean excused = order.urgency().strip().length() >= LEAST_URGENCY;
            need(
                    wrong,
                    "urgency",
                    day.isBefore(earliest()) && !excused,
                    "给开发区的时间不足 " + settings.surveyDays() + " 个工作日（最早 " + earliest() + "）；确属急件的，请写明理由，报本单位领导审批");
        }
        return wrong;
    }

    private static void need(List<Reason> wrong, String field, boolean broken, String text) {
        if (broken) {
            wrong.add(new Reason(field, text));
        }
    }
}
