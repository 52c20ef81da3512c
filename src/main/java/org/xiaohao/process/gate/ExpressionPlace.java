package org.xiaohao.process.gate;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Where an expression stands decides what it may say. */
enum ExpressionPlace {
    /** Decides a way: one expression and nothing around it. */
    CONDITION("条件须是一个比较（变量与固定值，可用 !、&&、||），不能是“%s”", (text, beans) -> Grammar.isOne(text.strip())),

    /** Calls one of the steps that the house offers. */
    STEP(
            "“%s”不是可以调用的步骤",
            (text, beans) -> text.startsWith("${")
                    && text.endsWith("}")
                    && beans.contains(text.substring(2, text.length() - 1))),

    /** Hands the number on to a called process. */
    NUMBER(
            "编号只能写成 #{execution.processBusinessKey}，不能是“%s”",
            (text, beans) -> text.equals("#{execution.processBusinessKey}")),

    /** Anywhere else: words, with variables between them. */
    WORDS("表达式只能写变量、固定值和它们的比较，不能是“%s”", (text, beans) -> Grammar.holds(text));

    private static final int SHOWN = 80;
    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "condition", "completionCondition");

    private final String reason;
    private final BiPredicate<String, Set<String>> lawful;

    ExpressionPlace(String reason, BiPredicate<String, Set<String>> lawful) {
        this.reason = reason;
        this.lawful = lawful;
    }

    /** @param attribute empty for the text of the element */
    static ExpressionPlace of(String element, String attribute) {
        return switch (attribute) {
            case "delegateExpression" -> STEP;
            case "businessKey" -> NUMBER;
            case "" -> CONDITIONS.contains(element) ? CONDITION : WORDS;
            default -> WORDS;
        };
    }

    Optional<String> problem(String text, Set<String> beans) {
        String shown = text.strip();
        return lawful.test(text, beans)
                ? Optional.empty()
                : Optional.of(reason.formatted(shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown));
    }
}
