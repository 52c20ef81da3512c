package org.xiaohao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes over screens as a reader of Chinese, with axe-core and with the keyboard alone, and notes what is wrong. */
final class Inspection {

    private static final String WORDS = read("/screens/foreign-words.js");
    private static final String BARRIERS = read("/screens/barriers.js");
    private static final String FOCUS = read("/screens/focus.js");
    private static final String AXE = read("/axe.min.js");
    private static final List<String> NAMES = read("/screens/known-names.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    private static final int OFFICE = 1366;
    private static final int PHONE = 360;
    private static final int HEIGHT = 768;

    /** Presses of the tabulator on one page: past its head, its filters and the first rows of its table. */
    private static final int STEPS = 20;

    private final List<String> faults = new ArrayList<>();
    private int screens;

    /** Only what is read: for screens whose shape is not ours. */
    Inspection reads(Page page, String screen) {
        screens++;
        note(screen, (List<?>) page.evaluate(WORDS, NAMES));
        return this;
    }

    /** Everything, on an office screen and on a phone. */
    Inspection looks(Page page, String screen) {
        reads(page, screen);
        page.evaluate(AXE);
        note(screen, (List<?>) page.evaluate(BARRIERS));
        page.setViewportSize(PHONE, HEIGHT);
        note(screen + " on a phone", (List<?>) page.evaluate(BARRIERS));
        page.setViewportSize(OFFICE, HEIGHT);
        return this;
    }

    /** From the top of the page with the tabulator: each place is seen and nothing lies over it. */
    Inspection tabs(Page page, String screen) {
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        for (int step = 0; step < STEPS; step++) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(FOCUS) instanceof Map<?, ?> place)) {
                assertThat(step).as("places for the keyboard on " + screen).isPositive();
                return this;
            }
            note(screen, (List<?>) place.get("faults"));
        }
        return this;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void foundNothing(int atLeast) {
        assertThat(faults).as(() -> String.join("\n", faults)).isEmpty();
        assertThat(screens).as("screens looked at").isGreaterThanOrEqualTo(atLeast);
    }

    private void note(String screen, List<?> found) {
        found.forEach(fault -> faults.add(screen + ": " + fault));
    }

    private static String read(String resource) {
        try (InputStream file = Inspection.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
