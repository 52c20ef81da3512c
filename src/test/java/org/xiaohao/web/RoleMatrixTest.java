package org.xiaohao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiaohao.support.HouseTest;

/**
 * Who may do what with which object: every cell of {@code role-matrix.csv} is tried over HTTP, and each cell that
 * differs is named. A path of ours without a row is named too, so that nothing is added without a thought of who may.
 */
@HouseTest
class RoleMatrixTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Test
    void everyRoleDoesWhatTheTableSaysAndNothingElse() {
        var table = RoleTable.read();
        Map<String, String> objects = RoleObjects.make(house);
        List<String> differences = new ArrayList<>();
        for (String role : table.roles()) {
            var person = new RolePerson(role, port, objects);
            table.rows().forEach(row -> {
                String found = person.tries(row);
                if (!found.startsWith(row.expected(role))) {
                    differences.add(role + " " + row + ": expected " + row.expected(role) + ", found " + found);
                }
            });
        }
        if (!differences.isEmpty()) {
            fail(differences.size() + " cells differ:\n" + String.join("\n", differences));
        }
        assertThat(table.rows().size() * table.roles().size()).isGreaterThan(800);
    }

    @Test
    void everyPathOfOursHasARow() {
        Set<String> known = RoleTable.read().rows().stream()
                .map(row -> row.method() + " " + shape(row.path()))
                .collect(Collectors.toSet());
        Set<String> without = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> doors(mapping).stream()
                .filter(door -> !known.contains(door))
                .forEach(without::add));
        assertThat(without).as("paths without a row in role-matrix.csv").isEmpty();
    }

    private static List<String> doors(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            methods.add("GET");
        }
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> method + " " + shape(pattern)))
                .toList();
    }

    private static String shape(String path) {
        String bare = path.replaceFirst("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
        return bare.length() > 1 && bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
