package org.xiaohao.round;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.UnitCode;

/** Puts a round on the books and has its procedure started. */
@Component
class Openings {

    private final RoundWriter writer;
    private final RoundNews news;

    Openings(RoundWriter writer, RoundNews news) {
        this.writer = writer;
        this.news = news;
    }

    /**
     * Whether the number was free.
     *
     * @param rows writes what the units find before them, before the procedure begins
     */
    boolean open(Round round, Collection<UnitCode> units, Actor by, Runnable rows) {
        boolean free = writer.insert(round, units);
        if (free) {
            rows.run();
            news.tell(round.number(), "opened", by, round.askedAt(), round.asks());
        }
        return free;
    }
}
