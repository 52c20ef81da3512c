package org.xiaohao.web;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.xiaohao.support.Caller;

/** Somebody of one role, who tries every door. */
final class RolePerson {

    private static final String PASSWORD = "Xiaohao-demo-2026";
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404, 410, 429);
    private static final Set<Integer> WRONG = Set.of(405, 500, 501, 502, 503);

    private final Map<String, String> objects;
    private final Caller browser;
    private final Caller program;
    private final String formKey;
    private final String role;

    RolePerson(String role, int port, Map<String, String> objects) {
        this.role = role;
        this.objects = objects;
        this.browser = new Caller(port);
        this.program = new Caller(port);
        if (role.equals("enterprise")) {
            browser.postForm(
                    "/track", "number", objects.get("case"), "code", objects.get("code"), "_csrf", browser.formKey());
        } else if (!role.equals("stranger")) {
            browser.atTheTasklist(role, PASSWORD);
            program.withBasic(role, PASSWORD);
        }
        this.formKey = browser.formKey();
    }

    /** {@code y} for let in, also when what was sent is then found wanting; {@code n} for turned away; with the status. */
    String tries(RoleTable.Row row) {
        HttpResponse<String> answer = send(row.method(), filled(row.path()), filled(row.body()));
        int status = answer.statusCode();
        String verdict = WRONG.contains(status) ? "x" : CLOSED.contains(status) || asksWho(row, answer) ? "n" : "y";
        return verdict + " (" + status + ")";
    }

    /** Sent to the log-in, or to where an enterprise gives number and code. */
    private static boolean asksWho(RoleTable.Row row, HttpResponse<String> answer) {
        String target = answer.headers().firstValue("Location").orElse("");
        boolean ofAnEnterprise = row.path().startsWith("/track/") && !row.path().equals("/track/leave");
        return target.matches(".*/login(\\?idle)?") || ofAnEnterprise && target.endsWith("/track");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        if (path.startsWith("/engine-rest")) {
            return program.script(method, path, body);
        }
        if (path.startsWith("/camunda/api") && !path.contains("/xiaohao/") || path.startsWith("/api/")) {
            return browser.script(method, path, body);
        }
        if (method.equals("GET")) {
            return path.contains("/api/") ? browser.getJson(path) : browser.get(path);
        }
        return path.startsWith("/camunda/api") ? posted(path, browser.cookie("XSRF-TOKEN")) : form(path, body);
    }

    private HttpResponse<String> posted(String path, String key) {
        return browser.call("POST", path, key);
    }

    private HttpResponse<String> form(String path, String body) {
        String pairs = body.isEmpty() ? "" : body + "&";
        return browser.postForm(path, (pairs + "_csrf=" + formKey).split("[=&]", -1));
    }

    private String filled(String text) {
        String filled = text.replace("{me}", role);
        for (var object : objects.entrySet()) {
            filled = filled.replace("{" + object.getKey() + "}", object.getValue());
        }
        return filled;
    }
}
