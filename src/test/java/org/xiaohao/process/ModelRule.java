package org.xiaohao.process;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** One clause of the contract between the rule book and the house: its sentence, and who breaks it. */
record ModelRule(String sentence, Function<Models, Stream<String>> breakers) {

    static ModelRule rule(String sentence, Function<Models, Stream<String>> breakers) {
        return new ModelRule(sentence, breakers);
    }

    /** A clause that every element of a kind must keep. */
    static <T extends BaseElement> ModelRule each(String sentence, Class<T> type, Predicate<T> kept) {
        return rule(
                sentence,
                models -> models.all(type).stream().filter(kept.negate()).map(BaseElement::getId));
    }

    List<String> brokenBy(Models models) {
        return breakers.apply(models).toList();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
