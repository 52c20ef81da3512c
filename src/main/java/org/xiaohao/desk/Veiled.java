package org.xiaohao.desk;

import java.util.List;
import org.xiaohao.desk.Dossier.Around;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.desk.Dossier.Head;
import org.xiaohao.desk.Dossier.Moment;
import org.xiaohao.desk.Dossier.Section;
import org.xiaohao.problem.Veil;

/** The parts of a dossier that hold words of people, covered for one reader. */
record Veiled(Veil veil) {

    Head head(Head head) {
        return new Head(
                veil.cover(head.title()),
                head.typeName(),
                head.stage(),
                head.result(),
                head.confidential(),
                facts(head.facts()));
    }

    List<Section> sections(List<Section> sections) {
        return sections.stream().map(this::section).toList();
    }

    Section section(Section section) {
        return section == null ? null : new Section(section.title(), facts(section.facts()));
    }

    List<Moment> timeline(List<Moment> moments) {
        return moments.stream().map(this::moment).toList();
    }

    List<RowTable> tables(List<RowTable> tables) {
        return tables.stream().map(this::table).toList();
    }

    Beside beside(Beside beside) {
        return new Beside(
                beside.standing(),
                beside.mergedInto(),
                beside.merged(),
                beside.matters().stream().map(this::line).toList(),
                beside.mayRaise());
    }

    Around around(Around around) {
        var talk = around.talk();
        var said = around.exchange().lines().stream().map(this::line).toList();
        return new Around(
                new Talk(talk.lines().stream().map(this::line).toList(), talk.form()),
                around.kin(),
                new Exchange(said));
    }

    private Exchange.Line line(Exchange.Line line) {
        return new Exchange.Line(
                line.at(), line.fromEnterprise(), line.title(), line.way(), facts(line.said()), line.paper());
    }

    /** The form keeps its words, for they are the reader's own. */
    private Talk.Line line(Talk.Line said) {
        return new Talk.Line(
                said.id(),
                said.at(),
                said.who(),
                said.unit(),
                veil.cover(said.text()),
                said.to(),
                said.forMe(),
                veil.cover(said.withdrawn()),
                said.mine());
    }

    private Beside.Line line(Beside.Line line) {
        return new Beside.Line(
                line.title(), line.state(), line.css(), line.at(), line.who(), line.unit(), facts(line.said()));
    }

    private Moment moment(Moment moment) {
        return new Moment(
                moment.at(),
                moment.since(),
                moment.title(),
                moment.who(),
                moment.unit(),
                moment.stageAfter(),
                facts(moment.said()),
                moment.hidden());
    }

    /** The open editor keeps its words: what is covered there would be saved covered. */
    private RowTable table(RowTable table) {
        return new RowTable(
                table.kind(),
                table.title(),
                table.columns(),
                table.lines().stream().map(this::line).toList(),
                table.sums(),
                table.form());
    }

    private RowTable.Line line(RowTable.Line line) {
        return new RowTable.Line(
                line.id(),
                line.position(),
                line.cells().stream().map(veil::cover).toList(),
                line.open());
    }

    private List<Fact> facts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> new Fact(fact.label(), veil.cover(fact.value()), fact.wide()))
                .toList();
    }
}
