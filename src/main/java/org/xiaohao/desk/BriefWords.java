package org.xiaohao.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Brief.Said;
import org.xiaohao.desk.Brief.Voice;
import org.xiaohao.desk.Dossier.Section;
import org.xiaohao.problem.Answers;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Matter;
import org.xiaohao.problem.ReportKeys;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.problem.Veil;
import org.xiaohao.process.RuleBook;
import org.xiaohao.shared.ProblemNumber;

/** What the parties said, as short as a leader reads it: the report, the application, the three answers. */
@Component
class BriefWords {

    private static final String APPLICATION = "applyForClosure";
    private static final String CLAIMED = "claimedResult";

    private final RuleBook rules;
    private final EnterpriseVoice voice;
    private final RowTables rows;
    private final Answered answered;
    private final Reveals reveals;
    private final People people;

    BriefWords(
            RuleBook rules, EnterpriseVoice voice, RowTables rows, Answered answered, Reveals reveals, People people) {
        this.rules = rules;
        this.voice = voice;
        this.rows = rows;
        this.answered = answered;
        this.reveals = reveals;
        this.people = people;
    }

    /** Who about what, the title, and the words of the report. */
    List<String> asked(CaseFile file) {
        String who = reveals.redacts(file) ? Veil.HIDDEN : file.enterprise().name();
        String amount = file.amount() == null ? "" : Words.money(file.amount()) + " 万元";
        return List.of(
                joined(
                        who,
                        people.unit(file.zone()),
                        rules.subtype(file.type(), file.subtype()),
                        amount,
                        Words.date(file.registeredAt()) + " 登记"),
                file.title(),
                Objects.toString(file.facts().get(ReportKeys.DESCRIPTION), ""));
    }

    /** The words of whoever asks for this decision: of the matter, of the application, or of the last step. */
    Section subject(CaseFile file, List<StepRecord> steps, Matter decided) {
        if (decided != null) {
            return section(decided.steps().get(0));
        }
        var spoken = steps.stream()
                .filter(step -> step.actor().isPerson() && !step.answers().isEmpty())
                .toList();
        return spoken.stream()
                .filter(step -> step.step().equals(APPLICATION))
                .reduce((earlier, later) -> later)
                .or(() -> spoken.stream().reduce((earlier, later) -> later))
                .map(this::section)
                .orElse(null);
    }

    private Section section(StepRecord step) {
        String title = joined(
                step.taskName(), people.who(step.actor()) + " " + people.unit(step.actor()), Words.date(step.at()));
        return new Section(title, answered.facts(step));
    }

    /** Every dated row of the case, a line each. */
    List<String> promised(ProblemNumber number) {
        return rows.of(number, List.of(), false, Editing.row(null)).stream()
                .flatMap(table -> table.lines().stream().map(line -> table.title() + " " + line(table, line)))
                .toList();
    }

    private static String line(RowTable table, RowTable.Line line) {
        StringBuilder text = new StringBuilder().append(line.position());
        for (int column = 0; column < line.cells().size(); column++) {
            String cell = line.cells().get(column);
            if (!cell.isEmpty()) {
                String label = table.columns().get(column).label();
                text.append(column == 0 ? "：" : "，").append(label).append(' ').append(cell);
            }
        }
        return text.toString();
    }

    /** What the enterprise says now, beside what the unit claims; of earlier applications the returns tell. */
    Voice voice(CaseFile file, Veil veil) {
        if (file.appliedAt() == null) {
            return null;
        }
        String claimed = rules.say(CLAIMED, file.facts().get(CLAIMED));
        return voice.of(file.number())
                .filter(given -> given.at().isAfter(file.appliedAt()))
                .map(given -> voice(claimed, given, veil))
                .orElse(null);
    }

    private static Voice voice(String claimed, Answers given, Veil veil) {
        if (given.silent()) {
            return new Voice(claimed, List.of(new Said("企业评价", "期限内未答复", true)), "");
        }
        return new Voice(
                claimed,
                List.of(
                        new Said("是否联系", given.contacted() ? "已联系" : "未联系", !given.contacted()),
                        new Said("是否解决", given.solved() ? "已解决" : "未解决", !given.solved()),
                        new Said("是否满意", given.satisfied() ? "满意" : "不满意", !given.satisfied())),
                Objects.toString(veil.cover(given.remark()), ""));
    }

    private static String joined(String... parts) {
        return String.join("　", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }
}
