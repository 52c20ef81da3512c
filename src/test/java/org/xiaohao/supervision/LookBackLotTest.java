package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;

/** The lot can be drawn again by whoever knows its seed, and is drawn once for a month. */
@HouseTest
class LookBackLotTest {

    @Autowired
    LookBackLot lot;

    @Test
    void isTheSameForTheSameSeedInWhateverOrderTheNumbersCome() {
        var numbers = numbers(200);
        var mixed = new ArrayList<>(numbers);
        Collections.reverse(mixed);
        assertThat(LotNumbers.choose(mixed, 42, 0.05, 1))
                .hasSize(10)
                .isEqualTo(LotNumbers.choose(numbers, 42, 0.05, 1));
        assertThat(LotNumbers.choose(numbers, 43, 0.05, 1)).isNotEqualTo(LotNumbers.choose(numbers, 42, 0.05, 1));
    }

    @Test
    void takesFiveToTenPercentAndAtLeastOne() {
        assertThat(LotNumbers.choose(numbers(3), 7, 0.05, 1)).hasSize(1);
        assertThat(LotNumbers.choose(numbers(101), 7, 0.10, 1)).hasSize(11);
        assertThat(LotNumbers.choose(List.of(), 7, 0.05, 1)).isEmpty();
    }

    @Test
    void isDrawnOnceForAMonthByTwoNodes() throws Exception {
        var month = YearMonth.of(2019, 5);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var draws =
                    List.of(Executors.callable(() -> lot.draw(month, 1)), Executors.callable(() -> lot.draw(month, 2)));
            for (var drawn : pool.invokeAll(draws)) {
                drawn.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(lot.all())
                .filteredOn(drawn -> drawn.month().equals(month))
                .singleElement()
                .satisfies(drawn -> {
                    assertThat(drawn.seed()).isBetween(1L, 2L);
                    assertThat(drawn.population()).isZero();
                });
    }

    private static List<ProblemNumber> numbers(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(at -> ProblemNumber.of(2019, at))
                .toList();
    }
}
