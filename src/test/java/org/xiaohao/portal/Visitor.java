package org.xiaohao.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An enterprise with a browser of its own: it keeps cookies and session, and follows no redirect by itself. */
final class Visitor {

    private final MockMvc mvc;
    private final String address;
    private MockHttpSession session = new MockHttpSession();
    private Cookie draftCookie;

    Visitor(WebApplicationContext application, String address) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(application);
        this.mvc = builder.apply(springSecurity()).build();
        this.address = address;
    }

    Answer get(String path) throws Exception {
        return send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path));
    }

    Answer post(String path, Map<String, ?> fields) throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                .with(csrf());
        fields.forEach((name, value) -> {
            // a browser sends an unticked box not at all
            if (!Boolean.FALSE.equals(value)) {
                request.param(name, value.toString());
            }
        });
        return send(request);
    }

    Answer upload(String path, String next, MockMultipartFile... files) throws Exception {
        var request = multipart(path);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return send(request.param("next", next).with(csrf()));
    }

    /** Gives what the office has asked for. */
    Answer supplement(String text, MockMultipartFile... files) throws Exception {
        var request = multipart("/track/supplement");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return send(request.param("supplementText", text).with(csrf()));
    }

    Answer json(String path, String body, String idempotencyKey) throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return send(idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey));
    }

    Answer followed(String path, String code) throws Exception {
        return send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                .header("X-Query-Code", code));
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.session(session).with(built -> {
            built.setRemoteAddr(address);
            return built;
        });
        if (draftCookie != null) {
            request.cookie(draftCookie);
        }
        MvcResult result = mvc.perform(request).andReturn();
        session = (MockHttpSession) result.getRequest().getSession();
        MockHttpServletResponse response = result.getResponse();
        Cookie set = response.getCookie("XIAOHAO-DRAFT");
        draftCookie = set == null ? draftCookie : set;
        return new Answer(
                response.getStatus(),
                response.getRedirectedUrl(),
                response.getContentType(),
                response.getContentAsString(StandardCharsets.UTF_8));
    }

    record Answer(int status, String redirect, String type, String body) {}
}
