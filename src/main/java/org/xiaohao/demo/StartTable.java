package org.xiaohao.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;

/** Says after the start where to go, as whom to log in and where things are kept. */
@Component
@Profile("demo")
class StartTable {

    private final Directory directory;
    private final Environment environment;

    StartTable(Directory directory, Environment environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** After everything else, so that it is the last thing to read. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        System.out.println(text());
    }

    String text() {
        String rule = "─".repeat(90);
        return String.join(
                "\n",
                "",
                rule,
                "  销号 Xiaohao 演示环境已就绪（数据均为虚构，请勿录入真实案件）",
                rule,
                TextTable.of(places()),
                "",
                TextTable.of(accounts()),
                "",
                "  以上账号的密码：" + environment.getProperty("xiaohao.process.accounts.demo-password", "（未设置）"),
                "  停止：Ctrl-C；数据保留，再次启动即可继续",
                rule);
    }

    private List<List<String>> places() {
        String base = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        return List.of(
                List.of("企业反映问题", base + "/"),
                List.of("工作人员", base + "/desk"),
                List.of("待办任务", base + "/camunda/app/tasklist/default/"),
                List.of("接口文档", base + "/api/docs"),
                List.of("数据", database()),
                List.of("邮件", mails()));
    }

    private String database() {
        String url = environment.getProperty("spring.datasource.url", "");
        return url.isBlank() ? absolute("xiaohao.database.directory", "./data/postgres") : url;
    }

    private String mails() {
        String host = environment.getProperty("spring.mail.host", "");
        return host.isBlank() ? absolute("xiaohao.notice.directory", "./data/mail") : host;
    }

    private String absolute(String key, String otherwise) {
        return Path.of(environment.getProperty(key, otherwise))
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    /** One person for each post in each kind of unit: enough to walk a case from end to end. */
    private List<List<String>> accounts() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("账号", "岗位", "姓名", "单位"));
        for (Post post : Post.values()) {
            Set<UnitKind> shown = EnumSet.noneOf(UnitKind.class);
            for (Person person : directory.people()) {
                unitIn(person, post)
                        .filter(unit -> shown.add(unit.kind()))
                        .ifPresent(unit ->
                                rows.add(List.of(person.id().value(), post.label(), person.name(), unit.name())));
            }
        }
        return rows;
    }

    private Optional<Unit> unitIn(Person person, Post post) {
        return person.seats().stream()
                .filter(seat -> seat.post() == post)
                .findFirst()
                .flatMap(seat -> directory.unit(seat.unit()));
    }
}
