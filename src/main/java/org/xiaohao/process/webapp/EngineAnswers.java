package org.xiaohao.process.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiaohao.process.engine.EngineAdministrators;
import org.xiaohao.process.guard.Refusal;

/**
 * Says in Chinese what the engine answers the webapps in English. Whether a thing is hidden from somebody or is not
 * there at all, the answer to whoever asks for it is the same.
 */
class EngineAnswers extends OncePerRequestFilter {

    private static final String OURS = "/camunda/api/xiaohao/";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ONE_THING =
            Pattern.compile(".*/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(/.*)?");

    /** How the engine tells that it found nothing; some of its resources make a bad request or a crash of it. */
    private static final Pattern NOT_FOUND = Pattern.compile(
            "(?s)No (matching|\\w+ found).*|.*does not exist.*|Cannot (find|get) .*|Cannot invoke \".*Entity\\..*");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().contains(OURS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new HeldFailure(response);
        chain.doFilter(request, answer);
        if (answer.isHeld()) {
            send(answer, inChinese(request, answer), response);
        }
    }

    private JsonNode inChinese(HttpServletRequest request, HeldFailure answer) {
        if (!(parsed(answer) instanceof ObjectNode told)
                || !told.path("message").isTextual()) {
            return null;
        }
        String words = told.get("message").asText();
        if (isAboutSomethingUnseen(request, words)) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
            told.removeAll();
            return told.put("type", Refusal.class.getSimpleName())
                    .put("message", words(HttpStatus.NOT_FOUND))
                    .putNull("code");
        }
        if (CHINESE.matcher(words).find()) {
            return told;
        }
        HttpStatus status = HttpStatus.valueOf(answer.getStatus());
        String chinese = words(NOT_FOUND.matcher(words).matches() ? HttpStatus.NOT_FOUND : status);
        // who keeps the engine running needs its own words as well, and may see everything in it
        return told.put("message", isAdministrator() && !words.isBlank() ? chinese + "引擎原文：" + words : chinese);
    }

    private static boolean isAboutSomethingUnseen(HttpServletRequest request, String words) {
        return request.getMethod().equals("GET")
                && ONE_THING.matcher(request.getRequestURI()).matches()
                && (words.equals(Refusal.UNSEEN) || NOT_FOUND.matcher(words).matches());
    }

    private static boolean isAdministrator() {
        Authentication visitor = SecurityContextHolder.getContext().getAuthentication();
        return visitor != null
                && AuthorityUtils.authorityListToSet(visitor.getAuthorities()).contains(EngineAdministrators.GROUP);
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "没有找到这项内容，或者您无权查看。";
            case UNAUTHORIZED -> "登录已失效，请重新登录。";
            case FORBIDDEN -> Refusal.UNSEEN + "。";
            case CONFLICT -> "内容已被他人更新，请刷新后核对。";
            default -> status.is4xxClientError() ? "请求内容有误，未能办理。" : "系统出现异常，本次操作未完成，请稍后再试。";
        };
    }

    private JsonNode parsed(HeldFailure answer) {
        String type = answer.getContentType();
        try {
            boolean isJson =
                    type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON);
            return isJson ? json.readTree(answer.text()) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** What is no JSON of the engine goes out as it came. */
    private void send(HeldFailure answer, JsonNode told, HttpServletResponse response) throws IOException {
        byte[] body = told == null ? answer.body() : json.writeValueAsBytes(told);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
