package org.xiaohao.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.desk.Talk.Form;
import org.xiaohao.desk.Talk.Line;
import org.xiaohao.desk.Talk.Someone;
import org.xiaohao.organization.Initials;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Circle;
import org.xiaohao.problem.Comment;
import org.xiaohao.problem.Comments;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.trail.TrailEntry;

/** Tells a reader what was said about a case, and offers a place to answer. */
@Component
class TalkReader {

    private static final String WRITTEN = "commented";

    private final CaseGate gate;
    private final Comments comments;
    private final Circle circle;
    private final People people;

    TalkReader(CaseGate gate, Comments comments, Circle circle, People people) {
        this.gate = gate;
        this.comments = comments;
        this.circle = circle;
        this.people = people;
    }

    Talk of(CaseFile file, Editing editing) {
        PersonId reader = gate.visitor().person();
        boolean speaks = gate.may(Action.DISCUSS, file.number());
        return new Talk(
                comments.of(file.number()).stream()
                        .map(comment -> line(comment, reader, speaks))
                        .toList(),
                speaks ? form(file, reader, editing) : null);
    }

    /** All comments of a case, to be found again by the entries of its trail. */
    record Said(Map<String, Comment> byId) {

        /** What an entry of the trail adds to the timeline. */
        List<Fact> facts(TrailEntry entry) {
            Comment comment = byId.get(entry.references().get("comment"));
            if (entry.kind().equals(WRITTEN)) {
                return List.of(new Fact(comment.isWithdrawn() ? "内容（已撤回）" : "内容", comment.text(), true));
            }
            return List.of(Wording.fact("理由", comment.withdrawn().reason()));
        }
    }

    Said said(ProblemNumber number) {
        return new Said(comments.of(number).stream()
                .collect(Collectors.toMap(comment -> comment.id().toString(), Function.identity())));
    }

    private Line line(Comment comment, PersonId reader, boolean speaks) {
        boolean own = comment.author().id().equals(reader.value());
        return new Line(
                comment.id(),
                Words.moment(comment.at()),
                people.who(comment.author()),
                people.unit(comment.author()),
                comment.text(),
                comment.addressed().stream()
                        .map(id -> people.person(id.value()))
                        .toList(),
                comment.addressed().contains(reader),
                comment.isWithdrawn()
                        ? Words.moment(comment.withdrawn().at()) + " 撤回："
                                + comment.withdrawn().reason()
                        : null,
                own && speaks && !comment.isWithdrawn());
    }

    private Form form(CaseFile file, PersonId reader, Editing editing) {
        boolean returned = Editing.TALK.equals(editing.kind());
        String chosen = returned ? Objects.toString(editing.typed().get("to"), "") : "";
        String key = returned ? Objects.toString(editing.typed().get("key"), "") : "";
        return new Form(
                key.isEmpty() ? UUID.randomUUID() : UUID.fromString(key),
                returned ? Objects.toString(editing.typed().get("text"), "") : "",
                circle.readers(file).stream()
                        .filter(member -> !member.id().equals(reader))
                        .map(member -> someone(member, chosen))
                        .toList(),
                returned ? editing.reasons().stream().map(Reason::text).toList() : List.of(),
                Comments.LONGEST,
                file.confidential());
    }

    private static Someone someone(Circle.Member member, String chosen) {
        String id = member.id().value();
        return new Someone(id, member.name(), member.fullName(), Initials.of(member.name()), id.equals(chosen));
    }
}
