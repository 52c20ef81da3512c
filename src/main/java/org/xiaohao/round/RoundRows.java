package org.xiaohao.round;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** Keeps the rows of a round while it is being answered, also when they are not in order yet. */
@Service
public class RoundRows {

    private static final int LONGEST = 4000;

    private final RoundStore store;
    private final EntryWriter writer;
    private final RoundNews news;
    private final RoundSettings settings;
    private final Clock clock;

    RoundRows(RoundStore store, EntryWriter writer, RoundNews news, RoundSettings settings, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many rows a zone may hand in. */
    public int most() {
        return settings.surveyRows();
    }

    /**
     * Writes what the unit typed into its rows; other rows stay as they are.
     *
     * @throws Rejection when the unit may no longer write, or a row is not its own
     */
    @Transactional
    public void save(ProblemNumber number, Actor actor, Map<UUID, Map<String, Object>> typed) {
        requireAsked(number, actor.unit());
        var own = own(number, actor.unit());
        typed.forEach((id, content) -> {
            require(own.containsKey(id), "这一行已被删除，请刷新后重试");
            writer.change(id, trimmed(content), null, actor, clock.instant());
        });
        tell(number, actor);
    }

    /** Adds rows at the end: all of them or none. */
    @Transactional
    public void add(ProblemNumber number, Actor actor, List<Map<String, Object>> rows) {
        Round round = requireAsked(number, actor.unit());
        require(round.kind() == RoundKind.SURVEY, "月调度的行由台账生成，不能增加");
        var own = own(number, actor.unit()).values();
        require(own.size() + rows.size() <= most(), "每个开发区最多报 " + most() + " 行，请合并后再报");
        int position = own.stream().mapToInt(RoundEntry::position).max().orElse(0);
        for (Map<String, Object> content : rows) {
            position++;
            var entry = new RoundEntry(UUID.randomUUID(), actor.unit(), position, null, trimmed(content));
            writer.insert(number, entry, actor, clock.instant());
        }
        tell(number, actor);
    }

    @Transactional
    public void remove(ProblemNumber number, Actor actor, UUID id) {
        Round round = requireAsked(number, actor.unit());
        require(round.kind() == RoundKind.SURVEY, "月调度的行由台账生成，不能删除");
        require(own(number, actor.unit()).containsKey(id), "这一行已被删除，请刷新后重试");
        writer.remove(id);
        tell(number, actor);
    }

    /** What the asking unit makes of the rows that were found, until they are registered. */
    @Transactional
    public void judge(ProblemNumber number, Actor actor, Map<UUID, Map<String, Object>> findings) {
        Round round = store.lock(number).orElseThrow(() -> new Rejection("没有这次排查"));
        boolean mine = round.askingUnit().equals(actor.unit()) && round.kind() == RoundKind.SURVEY;
        require(mine && round.stage() == RoundStage.COMPILING, "目前不能填写处理意见");
        store.entries(number).stream()
                .filter(entry -> findings.containsKey(entry.id()))
                .forEach(entry -> {
                    var content = new HashMap<>(entry.content());
                    content.putAll(trimmed(findings.get(entry.id())));
                    writer.change(entry.id(), content, null, actor, clock.instant());
                });
        tell(number, actor);
    }

    private Round requireAsked(ProblemNumber number, UnitCode unit) {
        Round round = store.lock(number).orElseThrow(() -> new Rejection("没有这次调度或者排查"));
        var mine = store.answers(number).stream()
                .filter(answer -> answer.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Rejection("本次没有请本单位报送"));
        boolean open = round.stage() == RoundStage.ASKING && mine.state() == AnswerState.ASKED;
        require(open, "本单位目前为“" + mine.state().label() + "”，不能再修改");
        return round;
    }

    private Map<UUID, RoundEntry> own(ProblemNumber number, UnitCode unit) {
        var own = new HashMap<UUID, RoundEntry>();
        new ArrayList<>(store.entries(number))
                .stream().filter(entry -> entry.unit().equals(unit)).forEach(entry -> own.put(entry.id(), entry));
        return own;
    }

    private static Map<String, Object> trimmed(Map<String, Object> content) {
        var trimmed = new HashMap<>(content);
        trimmed.replaceAll((key, value) ->
                value instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) : value);
        trimmed.values().removeIf(java.util.Objects::isNull);
        return trimmed;
    }

    /** The trail keeps the hash of all rows of the unit as they stand now. */
    private void tell(ProblemNumber number, Actor actor) {
        var rows = store.entries(number).stream()
                .filter(entry -> entry.unit().equals(actor.unit()))
                .map(RoundEntry::content)
                .toList();
        news.tell(number, "rows", actor, clock.instant(), rows);
    }

    private static void require(boolean lawful, String reason) {
        if (!lawful) {
            throw new Rejection(reason);
        }
    }
}
