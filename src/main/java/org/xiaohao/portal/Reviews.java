package org.xiaohao.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormChecker;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;

/** Shows answers in the words of their form, before they are submitted. */
@Component
class Reviews {

    /** Answers under one heading; {@code title} may be {@code null}. */
    record Section(String title, List<Line> lines) {}

    record Line(String label, String answer) {}

    private final FormChecker checker = new FormChecker();
    private final ReportLists lists;

    Reviews(ReportLists lists) {
        this.lists = lists;
    }

    List<Section> of(FormDefinition form, Map<String, List<String>> typed) {
        Map<String, Object> answers = BrowserAnswers.read(form, typed);
        Map<String, Object> official = checker.normalize(form, answers);
        Map<String, List<Option>> offered = lists.all();
        List<Section> sections = new ArrayList<>();
        for (Field field : form.inputs()) {
            if (answers.containsKey(field.key())) {
                Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
                if (last == null || !Objects.equals(last.title(), field.group())) {
                    last = new Section(field.group(), new ArrayList<>());
                    sections.add(last);
                }
                last.lines().add(new Line(field.label(), words(field, official.get(field.key()), offered)));
            }
        }
        return sections;
    }

    private static String words(Field field, Object answer, Map<String, List<Option>> offered) {
        if (answer == null) {
            return "未填写";
        }
        if (answer instanceof Boolean) {
            return "是";
        }
        if (field.isChoice()) {
            Collection<?> chosen = answer instanceof Collection<?> several ? several : List.of(answer);
            return field.choices(offered).stream()
                    .filter(option -> chosen.contains(option.value()))
                    .map(Option::label)
                    .collect(Collectors.joining("、"));
        }
        String text = answer instanceof BigDecimal number ? number.toPlainString() : answer.toString();
        return field.suffix() == null ? text : text + " " + field.suffix();
    }
}
