package org.xiaohao.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.xiaohao.organization.Post;

/** The units and posts of the organisation files, as groups {@code <unit>.<post>} of a diagram. */
final class Seats {

    private static final Set<String> UNITS_OF_A_CASE =
            Set.of(("${leadUnit} ${responsibleUnit} ${verifyingUnit} ${zone} ${draftingUnit}"
                            + " ${cooperatingUnit} ${jointLead} ${powerHolder} ${factorUnit} ${supervisedUnit} ${supervisingUnit}"
                            + " ${askingUnit} ${askedUnit} ${lookBackUnit}")
                    .split(" "));

    private final Set<String> groups;

    Seats() {
        var posts = rows("posts.csv");
        groups = rows("units.csv").stream()
                .flatMap(unit -> posts.stream()
                        .filter(post -> post.get("kind").equals(unit.get("kind")))
                        .map(post -> unit.get("code") + "." + post.get("post")))
                .collect(Collectors.toSet());
    }

    boolean exist(String group) {
        int dot = group.lastIndexOf('.');
        String unit = group.substring(0, Math.max(dot, 0));
        boolean ofTheCase = UNITS_OF_A_CASE.contains(unit)
                && Post.ofCode(group.substring(dot + 1)).isPresent();
        return ofTheCase || groups.contains(group);
    }

    private static List<CSVRecord> rows(String file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(Path.of("config/organization", file))) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
