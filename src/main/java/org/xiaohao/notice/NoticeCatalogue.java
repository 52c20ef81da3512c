package org.xiaohao.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** All kinds of notices with their texts, for those who read and edit them. */
@Service
public class NoticeCatalogue {

    private final TextFolder folder;
    private final TextWriter writer;
    private final NoticeTexts texts;

    NoticeCatalogue(TextFolder folder, TextWriter writer, NoticeTexts texts) {
        this.folder = folder;
        this.writer = writer;
        this.texts = texts;
    }

    /**
     * One kind.
     *
     * @param text as it lies in the folder; the last good one when a half is missing
     * @param faults why mails of this kind use an older text
     * @param changedAt {@code null} when a half is missing
     */
    public record Kind(NoticeText text, List<Reason> faults, Instant changedAt) {}

    /** How a mail would look. */
    public record Preview(String subject, String plain, String html) {}

    public List<Kind> all() {
        return folder.kinds().stream().flatMap(kind -> find(kind).stream()).toList();
    }

    public Optional<Kind> find(String kind) {
        if (!folder.kinds().contains(kind)) {
            return Optional.empty();
        }
        TextFolder.Found found = folder.look(kind);
        NoticeText text = found.text().or(() -> folder.usable(kind)).orElseGet(() -> new NoticeText(kind, "", ""));
        return Optional.of(new Kind(text, found.faults(), found.changedAt()));
    }

    /** With invented values in all slots. */
    public Preview preview(NoticeText text) {
        NoticeTexts.Texts filled = texts.fill(text, Slot.samples());
        return new Preview(filled.subject(), filled.plain(), filled.html());
    }

    /** Tells what is wrong with a text. */
    public List<Reason> faults(NoticeText text) {
        return TextRules.faults(text);
    }

    /** Whether this installation has a folder of its own in which a change lasts. */
    public boolean isEditable() {
        return folder.isOwn();
    }

    /**
     * Replaces both files.
     *
     * @param seen mark of the text that the editor had before the eyes
     * @throws Rejection when the text is wrong, another one was saved meanwhile or the folder cannot be written to
     */
    public void save(NoticeText text, String seen) {
        List<Reason> faults = faults(text);
        if (!faults.isEmpty()) {
            throw new Rejection(faults);
        }
        boolean unchanged =
                find(text.kind()).map(kind -> kind.text().mark().equals(seen)).orElse(false);
        if (!unchanged) {
            throw new Rejection("您打开以后，这份文本已被他人修改。请先复制您的内容，重新打开后再改。");
        }
        writer.write(text);
    }
}
