package org.xiaohao.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** Somebody with a browser who follows no redirect by himself, so that a test sees each answer. */
public final class Caller {

    private static final Pattern FORM_KEY = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String home;
    private String authorization;

    public Caller(int port) {
        this.home = "http://localhost:" + port;
    }

    public Caller withBasic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> getWith(String path, String header, String value) {
        return send(request(path)
                .header("Accept", "text/html")
                .header(header, value)
                .GET());
    }

    public HttpResponse<String> getJson(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public HttpResponse<String> postJson(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /**
     * Sends what a script of the engine's web applications would send, with the key their cookie holds.
     *
     * @param body JSON, or the names of the parts of an upload: {@code @data,valueType}
     */
    public HttpResponse<String> script(String method, String path, String body) {
        boolean upload = body.startsWith("@");
        HttpRequest.Builder request = request(path)
                .header("Accept", "application/json")
                .header("Content-Type", upload ? "multipart/form-data; boundary=x" : "application/json");
        String key = cookie("XSRF-TOKEN");
        if (key != null) {
            request.header("X-XSRF-TOKEN", key);
        }
        return send(request.method(method, BodyPublishers.ofString(upload ? parts(body.substring(1)) : body)));
    }

    public HttpResponse<String> call(String method, String path, String formKey) {
        HttpRequest.Builder request = request(path).header("Accept", "text/html");
        if (formKey != null) {
            request.header("X-XSRF-TOKEN", formKey);
        }
        return send(request.method(method, BodyPublishers.noBody()));
    }

    public HttpResponse<String> postForm(String path, String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
            body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends zeros with an announced length, as a browser does with a file. */
    public HttpResponse<String> upload(String path, DataSize size) {
        long[] left = {size.toBytes()};
        InputStream zeros = new InputStream() {
            @Override
            public int read() {
                return left[0]-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int count = (int) Math.min(length, left[0]);
                left[0] -= count;
                return count == 0 ? -1 : count;
            }
        };
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> zeros), size.toBytes())));
    }

    /** Hands in one file, as the script of a page does; the name goes out as it is. */
    public HttpResponse<String> hand(String path, String formKey, String name, BodyPublisher content) {
        return hand(path, formKey, "application/json", List.of(name), content);
    }

    /** Hands in the same content under each of the names in one request, as a page without script does. */
    public HttpResponse<String> hand(
            String path, String formKey, String accept, List<String> names, BodyPublisher content) {
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(BodyPublishers.ofString(
                "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + formKey + "\r\n"));
        for (String name : names) {
            parts.add(BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + name.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(content);
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--x--\r\n"));
        return send(request(path)
                .header("Accept", accept)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
    }

    public HttpResponse<String> logIn(String user, String password) {
        return postForm("/login", "username", user, "password", password, "_csrf", formKey());
    }

    /** Logs in and opens the Tasklist, as somebody does who comes to work. */
    public Caller atTheTasklist(String user, String password) {
        logIn(user, password);
        get("/camunda/app/tasklist/default/");
        return this;
    }

    public String formKey() {
        Matcher key = FORM_KEY.matcher(get("/login").body());
        if (!key.find()) {
            throw new AssertionError("the log-in page holds no form key");
        }
        return key.group(1);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse(null);
    }

    private static String parts(String names) {
        return Stream.of(names.split(","))
                .map(name -> "--x\r\nContent-Disposition: form-data; name=\"" + name
                        + (name.matches("data|content") ? "\"; filename=\"x.bpmn" : "") + "\"\r\n\r\nBytes\r\n")
                .collect(Collectors.joining("", "", "--x--\r\n"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
