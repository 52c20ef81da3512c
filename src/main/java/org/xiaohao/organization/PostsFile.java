package org.xiaohao.organization;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks posts.csv: which posts a kind of unit has. */
final class PostsFile {

    static final String NAME = "posts.csv";
    static final List<String> COLUMNS = List.of("kind", "post");

    private PostsFile() {}

    static Map<UnitKind, Set<Post>> check(List<CsvLine> lines, Complaints complaints) {
        Map<UnitKind, Set<Post>> posts = new EnumMap<>(UnitKind.class);
        for (CsvLine line : lines) {
            Optional<UnitKind> kind = UnitKind.ofCode(line.get("kind"));
            Optional<Post> post = Post.ofCode(line.get("post"));
            if (kind.isEmpty()) {
                complaints.add(line, "单位类别“" + line.get("kind") + "”不存在");
            } else if (post.isEmpty()) {
                complaints.add(line, "岗位“" + line.get("post") + "”不存在");
            } else if (!posts.computeIfAbsent(kind.get(), any -> EnumSet.noneOf(Post.class))
                    .add(post.get())) {
                complaints.add(line, "与前面的行重复");
            }
        }
        return posts;
    }
}
