package org.xiaohao.desk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.support.Walk;

/** A browser in which people of the staff open and change dossiers. */
class DeskBrowser {

    static final String HANDLER = "state-assets.handler";
    static final String STRANGER = "jincheng-zone.handler";
    static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private final MockMvc web;

    DeskBrowser(WebApplicationContext house) {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    }

    static String page(Walk walk) {
        return "/desk/cases/" + walk.number();
    }

    static String fragment(String task) {
        return "/camunda/api/xiaohao/tasks/" + task + "/dossier";
    }

    MockHttpServletResponse open(Walk walk, String person) throws Exception {
        return call(get(page(walk)).with(user(person)));
    }

    MockHttpServletResponse open(String address, String person) throws Exception {
        return call(get(address).with(user(person)));
    }

    MockHttpServletResponse upload(Walk walk, String person, String name, byte[] content) throws Exception {
        return call(multipart(page(walk) + "/evidence")
                .file(new MockMultipartFile("file", name, null, content))
                .with(user(person))
                .with(csrf()));
    }

    /** Sends several files at once, each named and filled as given, as a form without script does. */
    MockHttpServletResponse uploadAll(String address, String person, String accept, Map<String, byte[]> files)
            throws Exception {
        var request = multipart(address);
        files.forEach((name, content) -> request.file(new MockMultipartFile("file", name, null, content)));
        return call(request.accept(accept).with(user(person)).with(csrf()));
    }

    /** Posts the pairs of names and values. */
    MockHttpServletResponse post(String address, String person, String... pairs) throws Exception {
        var request = MockMvcRequestBuilders.post(address).with(user(person)).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return call(request);
    }

    MockHttpServletResponse call(RequestBuilder request) throws Exception {
        var response = web.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }
}
