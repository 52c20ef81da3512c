package org.xiaohao.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.ConfigDirectory;

/** Fills an empty demonstration with living cases, once. */
@Component
@Profile("demo")
class DemoCasesAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCasesAtStart.class);

    private final DemoCases demo;
    private final DemoRounds rounds;
    private final Cases cases;
    private final DemoSettings settings;

    DemoCasesAtStart(DemoCases demo, DemoRounds rounds, Cases cases, DemoSettings settings) {
        this.demo = demo;
        this.rounds = rounds;
        this.cases = cases;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void load() throws IOException {
        if (!cases.all().isEmpty()) {
            return;
        }
        LOG.info("demo: telling the cases, about a minute / 正在载入演示案件，约需一分钟");
        Path folder = ConfigDirectory.locate("xiaohao.demo.directory", settings.directory(), "config/demo");
        List<Receipt> receipts = demo.load(folder);
        rounds.load(folder);
        Path file = settings.receipts().toAbsolutePath().normalize();
        write(file, receipts);
        LOG.info("demo: {} cases told, their query codes are in {}", receipts.size(), file);
    }

    /** Query codes exist nowhere else, and whoever tries the tracking page needs one. */
    private static void write(Path file, List<Receipt> receipts) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file);
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        Files.writeString(
                file,
                Stream.concat(
                                Stream.of("编号,查询码"),
                                receipts.stream().map(receipt -> receipt.number() + "," + receipt.queryCode()))
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
