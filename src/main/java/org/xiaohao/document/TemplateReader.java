package org.xiaohao.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.document.Sheet.Block;
import org.xiaohao.shared.StartRefused;

/** Reads a template: lines {@code word：text} up to the line {@code 正文：}, then headings in 【 】 and paragraphs. */
final class TemplateReader {

    private static final String COMMENT = "#";
    private static final String BODY = "正文：";
    private static final String DRAFT = "拟稿.";

    private final String file;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, String> drafts = new LinkedHashMap<>();
    private final List<Block> body = new ArrayList<>();

    private TemplateReader(String file) {
        this.file = file;
    }

    static Template read(String kind, String text) {
        var reader = new TemplateReader(kind + ".txt");
        boolean inBody = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith(COMMENT)) {
                continue;
            }
            if (!inBody && line.equals(BODY)) {
                inBody = true;
            } else if (inBody) {
                reader.body.add(block(line));
            } else {
                reader.say(line);
            }
        }
        return reader.template(kind);
    }

    private static Block block(String line) {
        boolean heading = line.startsWith("【") && line.endsWith("】");
        return new Block(heading, heading ? line.substring(1, line.length() - 1) : line);
    }

    private void say(String line) {
        int colon = line.indexOf('：');
        if (colon < 1) {
            throw refused("不明白这一行：" + line);
        }
        String word = line.substring(0, colon);
        String text = line.substring(colon + 1).strip();
        if (word.startsWith(DRAFT)) {
            drafts.put(word.substring(DRAFT.length()), text);
        } else {
            head.put(word, text);
        }
    }

    private Template template(String kind) {
        if (body.isEmpty()) {
            throw refused("缺少“" + BODY + "”");
        }
        return new Template(
                kind,
                word("文种"),
                word("字号"),
                word("标题"),
                party("发文"),
                party("主送"),
                List.of(word("签发").split("、")),
                "是".equals(head.get("印签发人")),
                Map.copyOf(drafts),
                List.copyOf(body));
    }

    private Party party(String word) {
        return Party.ofLabel(word(word)).orElseThrow(() -> refused("“" + word + "”写的不是可选的单位：" + head.get(word)));
    }

    private String word(String word) {
        String text = head.getOrDefault(word, "");
        if (text.isEmpty()) {
            throw refused("缺少“" + word + "：”");
        }
        return text;
    }

    private StartRefused refused(String why) {
        return new StartRefused("公文模板 " + file + "：" + why, "a template of a paper cannot be read");
    }
}
