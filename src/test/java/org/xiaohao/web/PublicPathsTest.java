package org.xiaohao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;

/** Whatever is not on the list of public paths needs a log-in, also what somebody adds tomorrow. */
@HouseTest
class PublicPathsTest {

    private record Door(String method, String path) {}

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyControllerThatIsNotPublicRefusesAStranger() {
        Caller stranger = new Caller(port);
        String formKey = stranger.formKey();
        List<Door> open = doors().filter(door -> !isPublic(door.path()))
                .filter(door -> !refused(stranger.call(door.method(), door.path(), formKey)))
                .toList();
        assertThat(open).isEmpty();
        assertThat(doors()).as("doors that were tried").hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/ledger",
                "/desk/cases/XH-2026-000001",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/xiaohao/anything",
                "/camunda/api/admin/auth/user/default",
                "/camunda/app/tasklist/scripts/config.js",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/engine/default/deployment",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/webjars/camunda/app/tasklist/scripts/config.js",
                "/no-such-page"
            })
    void thesePathsRefuseAStranger(String path) {
        assertThat(refused(new Caller(port).get(path))).as(path).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/css/site.css", "/js/login.js", "/img/favicon.svg", "/actuator/health"})
    void theseAreOpenToEverybody(String path) {
        assertThat(new Caller(port).getJson(path).statusCode()).as(path).isEqualTo(200);
    }

    @Test
    void nothingOfTheStaffIsOnThePublicList() {
        assertThat(PublicPaths.ALL)
                .noneMatch(pattern -> pattern.startsWith("/desk")
                        || pattern.startsWith("/camunda")
                        || pattern.startsWith("/engine-rest")
                        || pattern.equals("/**"));
    }

    private Stream<Door> doors() {
        return mappings.getHandlerMethods().keySet().stream().flatMap(PublicPathsTest::doors);
    }

    private static Stream<Door> doors(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "x").replace("/**", "/x"))
                .flatMap(path -> names.stream().map(name -> new Door(name, path.isEmpty() ? "/" : path)));
    }

    private static boolean isPublic(String path) {
        PathPatternParser parser = new PathPatternParser();
        return PublicPaths.ALL.stream()
                .anyMatch(pattern -> parser.parse(pattern).matches(PathContainer.parsePath(path)));
    }

    private static boolean refused(HttpResponse<String> answer) {
        boolean sentToLogIn = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/login");
        return sentToLogIn || answer.statusCode() == 401;
    }
}
