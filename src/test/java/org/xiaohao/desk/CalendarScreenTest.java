package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.calendar.Span;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.supervision.CalendarReload;
import org.xiaohao.supervision.ClockKind;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Limit;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PublishedYears;
import org.xiaohao.support.Walk;

@HouseTest
class CalendarScreenTest {

    private static final String PATH = "/desk/calendar";
    private static final String ADMIN = "office.admin";

    @Autowired
    WebApplicationContext house;

    @Autowired
    CalendarReload reload;

    @Autowired
    Clocks clocks;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clock clock;

    private MockMvc browser;
    private PublishedYears years;
    private int next;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
        years = new PublishedYears(house);
        next = LocalDate.now(clock).getYear() + 1;
    }

    @AfterEach
    void asShipped() {
        years.restore();
        reload.reload(null);
    }

    @Test
    void anAdministratorReloadsAndEverybodyConcernedReadsWhatMoved() throws Exception {
        var walk = Walk.register(house);
        var newYear = LocalDate.of(next, 1, 1);
        int untilThen = (int) LocalDate.now(clock).datesUntil(newYear).count() + 2;
        var span = new Span(LocalDate.now(clock), untilThen, Span.Unit.CALENDAR_DAY);
        var before = calendar.due(span).date();
        clocks.start(walk.number(), new Limit(ClockKind.PLAN, "calendar-screen", "试验时限", span, "测试"), null);
        years.official(next, newYear.datesUntil(newYear.plusDays(9)).collect(Collectors.toSet()), Set.of());

        reloaded().andExpect(flash().attribute("done", Matchers.containsString("已重新载入")));

        assertThat(page(ADMIN, next)).contains("● 官方", "测试〔" + next + "〕1号", "01-09", walk.number() + "", "试验时限");
        assertThat(page("office.leader", next))
                .contains("/desk/cases/" + walk.number(), "个时限改期", before + "（待核）")
                .doesNotContain("/desk/calendar/reload");
        assertThat(page("jincheng-zone.leader", next))
                .doesNotContain(walk.number().value());
    }

    @Test
    void aWrongFileIsNamedOnThePage() throws Exception {
        years.write(next + ".json", "{\"year\": " + next + ",");

        reloaded()
                .andExpect(flash().attribute(
                                "wrong",
                                Matchers.allOf(
                                        Matchers.containsString(next + ".json"), Matchers.containsString("所有时限没有变动"))));

        assertThat(page(ADMIN, next)).contains("▲ 待核", "国务院办公厅尚未公布");
    }

    @Test
    void nobodyElseReloads() throws Exception {
        browser.perform(post(PATH + "/reload").with(user("office.leader")).with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(get(PATH).with(user("industry.handler"))).andExpect(status().isForbidden());
    }

    private ResultActions reloaded() throws Exception {
        return browser.perform(post(PATH + "/reload").with(user(ADMIN)).with(csrf()))
                .andExpect(redirectedUrl(PATH + "#readings"));
    }

    private String page(String person, int year) throws Exception {
        return browser.perform(get(PATH).param("year", year + "").with(user(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
