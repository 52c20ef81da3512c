package org.xiaohao.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Field;
import org.xiaohao.process.RoundLists;
import org.xiaohao.round.Finding;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundEntry;
import org.xiaohao.round.RoundKind;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.shared.UnitCode;

/** Lays out the rows of a round: written by the unit that is asked, read by the others. */
@Component
class RoundLines {

    private final Rounds rounds;
    private final RoundForms forms;
    private final RoundCases cases;
    private final Wording wording;
    private final People people;

    RoundLines(Rounds rounds, RoundForms forms, RoundCases cases, Wording wording, People people) {
        this.rounds = rounds;
        this.forms = forms;
        this.cases = cases;
        this.wording = wording;
        this.people = people;
    }

    /**
     * @param told units whose rows the reader may see
     * @param writing the unit that writes a dispatch now, or {@code null}
     * @param open units of which the contacts are shown in full
     */
    List<RoundLine> of(Round round, Set<UnitCode> told, UnitCode writing, Set<UnitCode> open, RoundTyped typed) {
        return rounds.entries(round.number()).stream()
                .filter(entry -> told.contains(entry.unit()))
                .map(entry -> line(round, entry, writing, open.contains(entry.unit()), typed))
                .toList();
    }

    private RoundLine line(Round round, RoundEntry entry, UnitCode writing, boolean open, RoundTyped typed) {
        var about = round.kind() == RoundKind.DISPATCH ? cases.about(round, entry) : null;
        boolean written = entry.unit().equals(writing) && round.kind() == RoundKind.DISPATCH && about.gone() == null;
        Map<String, Object> content = typed.rows().getOrDefault(entry.id(), entry.content());
        // a row that nobody has touched is not reproached for being empty
        List<Reason> reasons = written && !content.isEmpty() ? forms.wrong(round, content) : List.of();
        List<Field> fields = forms.row(round).inputs();
        return new RoundLine(
                entry.id().toString(),
                entry.position(),
                people.unit(entry.unit()),
                cases.link(entry),
                about,
                written
                        ? List.of()
                        : fields.stream()
                                .map(field -> cell(round, field, entry, open))
                                .toList(),
                written ? RowInputs.inputs(fields, Map.of(), content, reasons) : List.of(),
                finding(content),
                content.getOrDefault(Finding.NOTE, "").toString(),
                reasons.stream().map(Reason::text).toList());
    }

    private String cell(Round round, Field field, RoundEntry entry, boolean open) {
        String said = entry.text(field.key());
        if (said.isEmpty()) {
            return "";
        }
        if (field.valuesKey() != null) {
            return field.choices(RoundLists.of(round)).stream()
                    .filter(option -> option.value().equals(said))
                    .map(option -> option.label())
                    .findFirst()
                    .orElse(said);
        }
        boolean secret = field.property("secret").equals("true");
        return secret && open ? said : wording.text(field, said);
    }

    private static String finding(Map<String, Object> content) {
        return content.getOrDefault(Finding.KEY, "").toString();
    }
}
