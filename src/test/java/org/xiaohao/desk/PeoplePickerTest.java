package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.Manager;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;

/** The people among whom a manager chooses. */
@HouseTest
class PeoplePickerTest {

    private static final UnitCode ZONE = new UnitCode("xinzhou-zone");

    /** What is remembered for a minute is forgotten then, also where another test has walked a case through a year. */
    private static final Duration LONG_AFTER = Duration.ofDays(1000);

    @Autowired
    PeoplePicker picker;

    @Autowired
    Directory directory;

    @AfterEach
    void nowIsNow() {
        TestClock.reset();
    }

    @Test
    void areThoseOfTheOwnUnitWithAllTheirSeats() {
        assertThat(picker.within(manager(ZONE)))
                .containsExactlyInAnyOrderElementsOf(List.of(Post.HANDLER, Post.OWNER, Post.LEADER).stream()
                        .flatMap(post -> directory.holding(ZONE, post).stream())
                        .distinct()
                        .toList());
    }

    @Test
    void areReadTogetherAndNotOneByOne() {
        var office = manager(new UnitCode("coordination-office"));
        TestClock.forward(LONG_AFTER);
        assertThat(questions(() -> directory.holding(ZONE, Post.HANDLER)))
                .as("a single seat is asked of the engine")
                .isPositive();
        TestClock.forward(LONG_AFTER);
        assertThat(questions(() -> assertThat(picker.within(office)).hasSizeGreaterThan(50)))
                .isZero();
    }

    /** How often this thread has asked the engine for accounts or groups. */
    private static long questions(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity");
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(additive);
            logger.setLevel(before);
        }
        String thread = Thread.currentThread().getName();
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(thread))
                .filter(event -> event.getFormattedMessage().contains("ACT_ID_"))
                .count();
    }

    private Manager manager(UnitCode unit) {
        return Manager.of(new PersonId("somebody"), List.of(new Seat(unit, Post.LEADER)), directory);
    }
}
