package org.xiaohao.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Comments;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Takes what a person says in a conversation and answers with what the screen has to say about it. */
@Component
class TalkEntry {

    /**
     * What a browser sends.
     *
     * @param to log-in name of somebody chosen from the list, or empty
     */
    record Typed(UUID key, String text, String to) {

        Map<String, Object> kept() {
            return Map.of("key", key == null ? "" : key.toString(), "text", of(text), "to", of(to));
        }

        private static String of(String value) {
            return value == null ? "" : value;
        }
    }

    private final CaseGate gate;
    private final Comments comments;

    TalkEntry(CaseGate gate, Comments comments) {
        this.gate = gate;
        this.comments = comments;
    }

    Editing write(CaseFile file, Typed typed) {
        UUID key = typed.key() == null ? UUID.randomUUID() : typed.key();
        List<PersonId> to = typed.to() == null || typed.to().isBlank() ? List.of() : List.of(new PersonId(typed.to()));
        try {
            comments.write(file.number(), gate.viewer(), key, typed.text(), to);
            return Editing.done("留言已发出。", Editing.TALK);
        } catch (Rejection no) {
            return Editing.refusedTalk(typed.kept(), no.reasons());
        }
    }

    Editing withdraw(CaseFile file, UUID comment, String reason) {
        try {
            comments.withdraw(file.number(), gate.viewer(), comment, reason);
            return Editing.done("留言已撤回，原文保留。", Editing.TALK);
        } catch (Rejection no) {
            return Editing.refusedTalk(Map.of(), no.reasons());
        }
    }
}
