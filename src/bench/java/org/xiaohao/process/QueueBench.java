package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TypeWalk;
import org.xiaohao.support.Walk;

/** Fifty thousand open tasks, spread over offices, departments and zones as they are in real life. */
@HouseTest
class QueueBench {

    private static final int FEW = 500;
    private static final int MANY = 50_000;
    private static final int RUNS = 7;
    private static final List<String> PEOPLE =
            List.of("intake1", "office.leader", "industry.handler", "datong-zone.handler", "finance.verifier1");
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String QUERY =
            "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}],\"active\":true}";

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    private final Map<String, Long> few = new LinkedHashMap<>();

    @Test
    void showsAnyQueueAndAllCountsOfFiftyThousandTasksWithinASecond() {
        List<String> originals = originals();
        var copies = new TaskCopies(db, originals);
        int made = 0;
        while (tasks() < FEW) {
            made += 10;
            copies.make(made - 9, made);
        }
        copies.settle();
        System.out.printf("bench: %d open tasks%n", tasks());
        measured().forEach(few::put);
        int step = 250;
        for (int k = made + 1; tasks() < MANY; k += step) {
            copies.make(k, k + step - 1);
        }
        copies.settle();
        System.out.printf("bench: %d open tasks%n", tasks());
        Map<String, Long> many = measured();
        many.forEach((what, micros) -> System.out.printf(
                "bench: %-46s %7.1f ms, with 500 tasks %7.1f ms: %.1f times%n",
                what, micros / 1e3, few.get(what) / 1e3, (double) micros / few.get(what)));
        many.keySet().removeIf(what -> what.endsWith("searches"));
        assertThat(many.values()).as("microseconds").allMatch(micros -> micros < 1_000_000);
    }

    /** A case at each station at which many wait, in several types. */
    private List<String> originals() {
        List<Walk> walks = new ArrayList<>();
        walks.add(Walk.register(house));
        walks.add(ArrearsWalk.claimed(house));
        for (String type : List.of("zone-reform", "enterprise-visits", "factor-guarantees")) {
            walks.add(TypeWalk.register(house, type).walk());
            walks.add(TypeWalk.claimed(house, type).walk());
        }
        walks.add(ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved"));
        Walk closing = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        walks.add(closing);
        closing.enterpriseAnswers(true, true, true);
        walks.add(ArrearsWalk.signed(ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved")));
        return walks.stream().map(walk -> walk.number().value()).toList();
    }

    private Map<String, Long> measured() {
        Map<String, Long> measured = new LinkedHashMap<>();
        for (String person : PEOPLE) {
            var caller = new Caller(port).atTheTasklist(person, "Xiaohao-demo-2026");
            Map<String, String> queues = queues(caller);
            queues.forEach((name, id) -> measured.put(
                    person + " opens " + name, median(() -> list(caller, id))));
            measured.put(person + " all counts", median(() -> caller.getJson("/camunda/api/xiaohao/queues/counts").body()));
            measured.put(
                    person + " searches",
                    median(() -> caller.getJson("/camunda/api/xiaohao/search?text=%E8%AF%95%E9%AA%8C").body()));
        }
        return measured;
    }

    private Map<String, String> queues(Caller caller) {
        Map<String, String> queues = new LinkedHashMap<>();
        tree(caller.getJson(ENGINE + "/filter?resourceType=Task&firstResult=0&maxResults=50").body())
                .forEach(queue -> queues.put(queue.path("name").asText(), queue.path("id").asText()));
        return queues;
    }

    /** As the Tasklist asks: one page of fifteen, with the count and the names in it. */
    private static String list(Caller caller, String queue) {
        var answer = caller.postJson(
                ENGINE + "/filter/" + queue + "/list?firstResult=0&maxResults=15",
                QUERY,
                "Accept",
                "application/hal+json",
                "X-XSRF-TOKEN",
                caller.cookie("XSRF-TOKEN"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** In microseconds; the first runs warm up. */
    private static long median(Supplier<String> work) {
        long[] times = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            assertThat(work.get()).isNotEmpty();
            times[run] = (System.nanoTime() - began) / 1000;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private int tasks() {
        return db.sql("select count(*) from act_ru_task").query(Integer.class).single();
    }
}
