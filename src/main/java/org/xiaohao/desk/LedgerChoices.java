package org.xiaohao.desk;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.RowTable.Choice;
import org.xiaohao.ledger.LedgerSort;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.Stage;
import org.xiaohao.process.RuleBook;
import org.xiaohao.supervision.Light;

/** What the selects above the ledger offer. */
@Component
class LedgerChoices {

    /** A select with its label; {@code any} is what it says when nothing is chosen. */
    record Select(String name, String label, String any, List<Choice> choices) {}

    private final RuleBook rules;
    private final Directory directory;

    LedgerChoices(RuleBook rules, Directory directory) {
        this.rules = rules;
        this.directory = directory;
    }

    List<Select> of(LedgerAsk ask) {
        var types = rules.types().stream().map(type -> choice(type.code(), type.name(), ask.type()));
        var zones = units(ask.zone(), UnitKind.ZONE);
        var stages = all(Stage.values(), Stage::label, ask.stage());
        // nothing can be suspended yet, so grey would always answer with an empty list
        var lights = all(new Light[] {Light.RED, Light.YELLOW, Light.GREEN}, LedgerChoices::light, ask.light());
        var leads = units(ask.unit(), UnitKind.DEPARTMENT, UnitKind.TASK_FORCE);
        var sorts = all(new LedgerSort[] {LedgerSort.REGISTERED, LedgerSort.AMOUNT}, LedgerChoices::sort, ask.sort());
        return List.of(
                new Select("light", "时限", "全部", lights.toList()),
                new Select("stage", "阶段", "全部", stages.toList()),
                new Select("type", "问题类型", "全部", types.toList()),
                new Select("zone", "开发区", "全部", zones.toList()),
                new Select("unit", "牵头单位", "全部", leads.toList()),
                new Select("sort", "排序", "最紧急在前", sorts.toList()));
    }

    private Stream<Choice> units(String chosen, UnitKind... kinds) {
        return Stream.of(kinds)
                .map(directory::units)
                .flatMap(List::stream)
                .map((Unit unit) -> choice(unit.code(), unit.name(), chosen));
    }

    private static <E extends Enum<E>> Stream<Choice> all(E[] values, Function<E, String> label, String chosen) {
        return Stream.of(values).map(value -> choice(value.name(), label.apply(value), chosen));
    }

    private static Choice choice(Object value, String label, String chosen) {
        String text = value.toString();
        return new Choice(text, label, Objects.equals(text, chosen));
    }

    private static String light(Light light) {
        return light.shape() + " " + light.label();
    }

    private static String sort(LedgerSort sort) {
        return sort == LedgerSort.AMOUNT ? "金额最大在前" : "最新登记在前";
    }
}
