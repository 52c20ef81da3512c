package org.xiaohao.process.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a file of the rule book defines, as {@code process x}, {@code decision x} or {@code form x}. */
public final class DefinedIds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DefinedIds() {}

    /** Empty for a file that is none of the three or cannot be read. */
    public static Set<String> of(String path, byte[] content) {
        var ids = new TreeSet<String>();
        switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "bpmn" -> elements(content, "process").forEach(each -> ids.add("process " + each.getAttribute("id")));
            case "dmn" -> elements(content, "decision").forEach(each -> ids.add("decision " + each.getAttribute("id")));
            case "form" -> form(content).ifPresent(id -> ids.add("form " + id));
            default -> {
                return Set.of();
            }
        }
        return ids;
    }

    /** Ids of the processes in the file that are problem types. */
    public static Set<String> problemTypes(String path, byte[] content) {
        var types = new TreeSet<String>();
        if (path.endsWith(".bpmn")) {
            elements(content, "process")
                    .filter(process ->
                            Properties.of(process).text("problemType").equals("true"))
                    .forEach(process -> types.add(process.getAttribute("id")));
        }
        return types;
    }

    private static Stream<Element> elements(byte[] content, String name) {
        try {
            return SafeXml.children(SafeXml.read(content))
                    .filter(each -> each.getLocalName().equals(name));
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<String> form(byte[] content) {
        try {
            return Optional.ofNullable(JSON.readTree(content).path("id").textValue());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
