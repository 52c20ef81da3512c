package org.xiaohao.problem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Keeps the one conversation of each case: nothing in it is changed, and what is taken back stays to be seen. */
@Service
public class Comments {

    public static final int LONGEST = 2000;
    public static final int LONGEST_REASON = 200;

    private final CommentStore store;
    private final CaseStore cases;
    private final Circle circle;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            CommentStore store,
            CaseStore cases,
            Circle circle,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.circle = circle;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** All that was said, oldest first. */
    public List<Comment> of(ProblemNumber number) {
        return store.of(number);
    }

    public Optional<Comment> find(UUID id) {
        return store.find(id);
    }

    /**
     * Adds a comment; the same one sent twice is kept once.
     *
     * @param id made for the form in which it was written
     * @param chosen who is addressed besides those the text names
     * @throws Rejection when the viewer takes no part, the text is empty or too long, or somebody is addressed who may
     *     not read the case
     */
    @Transactional
    public void write(ProblemNumber number, Viewer viewer, UUID id, String typed, Collection<PersonId> chosen) {
        var file = cases.lock(number).orElseThrow(() -> new Rejection("没有这个编号的案件"));
        Actor author = author(viewer, file);
        String text = checked(typed, LONGEST, "请填写留言", "留言");
        var said = new Comment(id, number, author, now(), text, addressed(file, author, text, chosen), null);
        var earlier = store.find(id);
        if (earlier.isEmpty()) {
            store.append(said);
            publish(said, author, "commented", text);
        } else if (!earlier.get().isSameAs(said)) {
            throw new Rejection("这条留言已经发出，不能再改；请刷新页面后另写一条");
        }
    }

    /**
     * Marks an own comment as taken back; it stays, struck through.
     *
     * @throws Rejection when it is not the viewer's own or no reason is given
     */
    @Transactional
    public void withdraw(ProblemNumber number, Viewer viewer, UUID id, String typed) {
        var file = cases.lock(number).orElseThrow(() -> new Rejection("没有这个编号的案件"));
        Actor author = author(viewer, file);
        var said = store.find(id)
                .filter(comment -> comment.number().equals(number))
                .filter(comment -> comment.author().id().equals(author.id()))
                .orElseThrow(() -> new Rejection("只能撤回自己的留言"));
        String reason = checked(typed, LONGEST_REASON, "请填写撤回的理由", "撤回的理由");
        if (!said.isWithdrawn()) {
            store.withdraw(id, reason, now());
            publish(said, author, "comment.withdrawn", reason);
        }
    }

    private Actor author(Viewer viewer, CaseFile file) {
        return circle.seat(viewer, file)
                .map(seat -> Actor.person(viewer.person(), seat.unit()))
                .orElseThrow(() -> new Rejection("案件已经办结，或者您没有参与本案，不能留言"));
    }

    private List<PersonId> addressed(CaseFile file, Actor author, String text, Collection<PersonId> chosen) {
        var readers = circle.readers(file);
        Set<PersonId> known = readers.stream().map(Circle.Member::id).collect(Collectors.toSet());
        if (!known.containsAll(chosen)) {
            throw new Rejection("所选的人不能查看本案，请重新选择");
        }
        var addressed = new Mentions(readers, directory.people().stream().map(Person::name)).in(text);
        addressed.addAll(chosen);
        addressed.remove(new PersonId(author.id()));
        return List.copyOf(addressed);
    }

    private static String checked(String typed, int longest, String missing, String name) {
        // browsers send two characters for the end of a line; the database takes no NUL
        String text = typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace("\0", "").strip();
        if (text.isEmpty()) {
            throw new Rejection(missing);
        }
        if (text.length() > longest) {
            throw new Rejection(name + "不能超过" + longest + "个字，现有" + text.length() + "个");
        }
        return text;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void publish(Comment said, Actor actor, String kind, String text) {
        var references = Map.of("comment", said.id().toString(), "sha256", TextHash.of(text));
        events.publishEvent(new CaseEvent(said.number(), kind, actor, now(), references));
    }
}
