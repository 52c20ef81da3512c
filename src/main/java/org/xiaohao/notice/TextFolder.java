package org.xiaohao.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ConfigDirectory;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.shared.StartRefused;

/**
 * The folder of texts, one pair of files per kind. Read at each use, so an edited file counts at once; one that was
 * spoilt meanwhile does not hold up a mail, the last good text goes out instead.
 */
@Component
class TextFolder {

    private static final Logger LOG = LoggerFactory.getLogger(TextFolder.class);
    private static final String KEY = "xiaohao.notice.texts";

    private final Path folder;
    private final boolean isOwn;
    private final Map<String, NoticeText> lastGood = new ConcurrentHashMap<>();

    /** A pair as it lies in the folder; {@code text} is empty when one half is missing. */
    record Found(Optional<NoticeText> text, List<Reason> faults, Instant changedAt) {}

    TextFolder(NoticeSettings settings) {
        folder = ConfigDirectory.locate(KEY, settings.texts(), "config/notices");
        isOwn = folder.equals(settings.texts());
        List<String> kinds = kinds();
        if (kinds.isEmpty()) {
            throw new StartRefused(KEY + "：" + folder + " 中没有通知文本", "no texts of notices");
        }
        kinds.forEach(this::refuseBroken);
    }

    private void refuseBroken(String kind) {
        for (Reason fault : look(kind).faults()) {
            String file = kind + (fault.field().equals(TextRules.HTML) ? ".html" : ".txt");
            throw new StartRefused("通知文本 " + folder.resolve(file) + "：" + fault.text(), "wrong text of a notice");
        }
    }

    /** Every kind of which at least one half is there. */
    List<String> kinds() {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> kinds = new TreeSet<>(lastGood.keySet());
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z][a-z-]*\\.(txt|html)"))
                    .forEach(name -> kinds.add(name.substring(0, name.indexOf('.'))));
            return List.copyOf(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(KEY, e);
        }
    }

    Found look(String kind) {
        Path plain = file(kind, "txt");
        Path html = file(kind, "html");
        try {
            NoticeText text = new NoticeText(kind, Files.readString(plain), Files.readString(html));
            List<Reason> faults = TextRules.faults(text);
            if (faults.isEmpty()) {
                lastGood.put(kind, text);
            }
            return new Found(Optional.of(text), faults, later(plain, html));
        } catch (IOException e) {
            String missing = Files.isReadable(plain) ? TextRules.HTML : TextRules.PLAIN;
            return new Found(Optional.empty(), List.of(new Reason(missing, "文件缺失，或者不是 UTF-8 编码")), null);
        }
    }

    /** The text to send now; empty for a kind that never had a good one. */
    Optional<NoticeText> usable(String kind) {
        Found found = look(kind);
        if (!found.faults().isEmpty() && lastGood.containsKey(kind)) {
            LOG.warn("texts of notice {} are broken, the last good ones are used", kind);
        }
        return Optional.ofNullable(lastGood.get(kind));
    }

    /** Whether a change lasts: the copy that comes with the application is gone with its next start. */
    boolean isOwn() {
        return isOwn;
    }

    Path file(String kind, String half) {
        return folder.resolve(kind + "." + half);
    }

    private static Instant later(Path one, Path other) throws IOException {
        Instant first = Files.getLastModifiedTime(one).toInstant();
        Instant second = Files.getLastModifiedTime(other).toInstant();
        return first.isAfter(second) ? first : second;
    }
}
