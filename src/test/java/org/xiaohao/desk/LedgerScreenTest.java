package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

@HouseTest
class LedgerScreenTest {

    private static final String OFFICE = "intake1";

    @Autowired
    WebApplicationContext house;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
    }

    @Test
    void listsACaseWithItsLightAndLeadsToItsDossier() throws Exception {
        Walk walk = Walk.register(house, Map.of("title", "台账里的一件事"));

        String page = open(OFFICE, "text", "台账里的一件事").getContentAsString();

        assertThat(page)
                .contains("href=\"/desk/cases/" + walk.number() + "\"", "128.50", "大同经济技术开发区", "已登记")
                .contains("●", "正常", "个工作日");
    }

    @Test
    void showsNobodyTheCasesOfOthers() throws Exception {
        Walk walk = Walk.register(house, Map.of("title", "别处看不到的事"));

        assertThat(open("jincheng-zone.handler", "text", "别处看不到的事").getContentAsString())
                .contains("没有符合条件的问题")
                .doesNotContain(walk.number().value());
        assertThat(open("datong-zone.handler", "text", "别处看不到的事").getContentAsString())
                .contains(walk.number().value());
    }

    @Test
    void keepsTheQuestionInTheAddressAndTheForm() throws Exception {
        Walk.register(house);

        String page = open(OFFICE, "stage", "REGISTERED", "light", "GREEN", "zone", "datong-zone")
                .getContentAsString();

        assertThat(page)
                .contains(
                        "value=\"REGISTERED\" selected", "value=\"GREEN\" selected", "value=\"datong-zone\" selected");
    }

    @Test
    void passesOverWhatHasNoMeaningInAnOldAddress() throws Exception {
        assertThat(open(OFFICE, "stage", "GONE", "page", "x", "from", "yesterday", "zone", "A B")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void saysWhatToDoWhenNothingFits() throws Exception {
        assertThat(open(OFFICE, "text", "世上没有这样的标题").getContentAsString()).contains("没有符合条件的问题", "清除条件");
    }

    @Test
    void opensNothingWithoutLogIn() throws Exception {
        assertThat(browser.perform(get("/desk/ledger"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void isWhereTheShortAddressOfTheDeskLeads() throws Exception {
        for (String address : new String[] {"/desk", "/desk/"}) {
            var answer =
                    browser.perform(get(address).with(user(OFFICE))).andReturn().getResponse();
            assertThat(answer.getRedirectedUrl()).as(address).isEqualTo("/desk/ledger");
        }
    }

    @Test
    void writesTheAddressOfTheNextPageWithTheWholeQuestion() {
        var ask = new LedgerAsk("拖欠&{x}", null, null, "CLOSED", "", null, null, null, null, "2");

        assertThat(ask.address(3))
                .startsWith("/desk/ledger?text=")
                .contains("stage=CLOSED", "page=3")
                .doesNotContain("&x", "light=");
    }

    private MockHttpServletResponse open(String person, String... pairs) throws Exception {
        var request = get("/desk/ledger").with(user(person));
        for (int i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        var response = browser.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }
}
