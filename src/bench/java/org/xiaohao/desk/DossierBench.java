package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.Holder;

import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

/** A dossier with two hundred events beside one with a dozen. */
@HouseTest
class DossierBench {

    private static final int EVENTS = 200;
    private static final int ROUNDS = 30;

    @Autowired
    WebApplicationContext house;

    @Autowired
    Evidence evidence;

    @Autowired
    Trail trail;

    @Test
    void opensALongDossierNearlyAsFastAsAShortOne() throws Exception {
        var browser = new DeskBrowser(house);
        Walk small = ArrearsWalk.claimed(house);
        Walk large = ArrearsWalk.paid(ArrearsWalk.claimed(house));
        fill(large);
        open(browser, small);
        open(browser, large);
        Duration alone = open(browser, small);
        Duration full = open(browser, large);
        System.out.printf(
                "bench: a dossier with %d events opens in %d ms, one with %d in %d ms: %.1f times%n",
                trail.of(large.number()).size(),
                full.toMillis(),
                trail.of(small.number()).size(),
                alone.toMillis(),
                (double) full.toNanos() / alone.toNanos());
        assertThat(full).isLessThan(Duration.ofSeconds(1));
    }

    private void fill(Walk walk) {
        var by = Actor.person(new PersonId(DeskBrowser.HANDLER), new UnitCode("state-assets"));
        for (int i = 0; trail.of(walk.number()).size() < EVENTS; i++) {
            byte[] words = ("%PDF-1.4\n%" + i + "\ntrailer<<>>\n%%EOF").getBytes(StandardCharsets.UTF_8);
            evidence.keep(
                    Holder.ofCase(walk.number(), () -> {}), "付款凭证" + i + ".pdf", new ByteArrayInputStream(words), by);
            walk.row("instalment", Map.of("dueOn", "2027-11-20", "amount", 1 + i, "kind", "instalment"));
        }
    }

    /** The median. */
    private static Duration open(DeskBrowser browser, Walk walk) {
        long[] times = LongStream.range(0, ROUNDS)
                .map(unused -> once(browser, walk))
                .sorted()
                .toArray();
        return Duration.ofNanos(times[times.length / 2]);
    }

    private static long once(DeskBrowser browser, Walk walk) {
        long began = System.nanoTime();
        try {
            assertThat(browser.open(walk, DeskBrowser.HANDLER).getStatus()).isEqualTo(200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - began;
    }
}
