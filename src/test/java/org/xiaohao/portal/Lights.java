package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.Receipt;
import org.xiaohao.process.WorkItem;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.Until;

/** Reads the light of one and the same limit at every place that shows it. */
final class Lights {

    private static final String OFFICE = "intake1";
    private static final String MAIL = "coordination-office@demo.xiaohao.example";
    private static final Map<String, String> COLOURS =
            Map.of("绿灯", "light-green", "黄灯", "light-yellow", "红灯", "light-red", "灰灯", "light-grey");

    /** @param colour class of the style sheet */
    record Light(String colour, String shape, String word, String left) {}

    private final WebApplicationContext house;
    private final MockMvc web;
    private final Visitor enterprise;
    private final Receipt receipt;

    Lights(WebApplicationContext house, Receipt receipt) throws Exception {
        this.house = house;
        this.receipt = receipt;
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        enterprise = new Visitor(house, "10.7.0.1");
        enterprise.post("/track", Map.of("number", receipt.number().value(), "code", receipt.queryCode()));
    }

    /** By place. */
    Map<String, Light> of(WorkItem task) throws Exception {
        var found = new LinkedHashMap<String, Light>();
        found.put("card", card(task));
        found.put(
                "dossier",
                light(
                        dossier(),
                        "<li class=\"(light-\\w+)\">.*?aria-hidden=\"true\">(.)</span> <b>(.+?)</b>.*?" + task.name()
                                + "[^<]*</span>\\s*<span>(.+?)</span>"));
        found.put(
                "ledger",
                light(
                        ledger(),
                        "class=\"light (light-\\w+)\"><span aria-hidden=\"true\"\\s*>(.)</span><span>(.+?)</span>"
                                + "</span>\\s*<small class=\"left\">(.+?)</small>"));
        found.put(
                "tracking page",
                light(
                        tracking(),
                        "class=\"light (light-\\w+)\"><span aria-hidden=\"true\">(.)</span>\\s*<span>(.+?)</span>"
                                + "</span>\\s*<span>(.+?)</span>"));
        return found;
    }

    /** As the mail with this word in its subject says it. */
    Light mail(String subject) {
        Matcher said = Pattern.compile("时限情况：(.+)\\s+状态：(.) (.+)，(.+)").matcher(mailText(subject));
        assertThat(said.find()).as("what the mail says").isTrue();
        return new Light(
                COLOURS.get(said.group(3)),
                said.group(2),
                said.group(4).strip(),
                said.group(1).strip());
    }

    String mailText(String subject) {
        Until.holds(() -> !mails(subject).isEmpty());
        return mails(subject).get(0);
    }

    private List<String> mails(String subject) {
        return PostOffice.mailsTo(MAIL).stream()
                .map(PostOffice::textOf)
                .filter(text -> text.startsWith(subject)
                        && text.contains(receipt.number().value()))
                .toList();
    }

    private Light card(WorkItem task) throws Exception {
        JsonNode card = new ObjectMapper()
                .readTree(page("/camunda/api/xiaohao/cards?tasks=" + task.taskId()))
                .get(0);
        return new Light(
                card.get("css").asText(),
                card.get("shape").asText(),
                card.get("word").asText(),
                card.get("left").asText());
    }

    String dossier() throws Exception {
        return page("/desk/cases/" + receipt.number());
    }

    String ledger() throws Exception {
        return page("/desk/ledger?text=" + receipt.number());
    }

    String tracking() throws Exception {
        return enterprise.get("/track").body();
    }

    /** The last day as the form of the task shows it. */
    String form(WorkItem task) {
        var identity = house.getBean(IdentityService.class);
        identity.setAuthentication(OFFICE, task.groups());
        try {
            return house.getBean(FormService.class)
                    .getTaskFormVariables(task.taskId())
                    .get("dueOn")
                    .toString();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(user(OFFICE)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Light light(String page, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(found.find()).as("a light in %s", page).isTrue();
        return new Light(found.group(1), found.group(2), found.group(3), found.group(4));
    }
}
