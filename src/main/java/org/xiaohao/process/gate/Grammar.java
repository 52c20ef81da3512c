package org.xiaohao.process.gate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small language between {@code ${} and {@code }}: variables and literals, comparisons of the two, {@code !},
 * {@code &&}, {@code ||} and parentheses. No dot, no call, no assignment: whatever the engine's own language could
 * reach through a value stays out of reach.
 *
 * <pre>
 * any   = all { "||" all }       all     = not { "&amp;&amp;" not }
 * not   = "!" not | "(" any ")" | compare
 * compare = operand [ ("==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") operand ]
 * operand = variable | 'text' | "text" | number
 * </pre>
 */
public final class Grammar {

    private static final Pattern BEGINNING = Pattern.compile("[$#]\\{");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*([A-Za-z]\\w*|'[^'\\\\]*'|\"[^\"\\\\]*\"|\\d+(?:\\.\\d+)?|==|!=|<=|>=|&&|\\|\\||[!<>()}])");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    /** Names under which the engine offers itself. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("execution", "task", "caseExecution", "authenticatedUserId", "externalTask");

    /** Deep nesting would cost the reader of the model and the stack of the machine. */
    private static final int LONGEST = 300;

    private final Set<String> variables = new LinkedHashSet<>();
    private final Matcher tokens;
    private String next;
    private int end;

    private Grammar(String text, int from) {
        tokens = TOKEN.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
        advance();
    }

    /** Whether each expression in the text, if there is any, is one of this language. */
    public static boolean holds(String text) {
        Matcher beginning = BEGINNING.matcher(text);
        int from = 0;
        while (beginning.find(from)) {
            int end = text.charAt(beginning.start()) == '$' ? end(text, beginning.end()) : -1;
            if (end < 0) {
                return false;
            }
            from = end;
        }
        return true;
    }

    /** Whether the whole text is one expression of this language. */
    public static boolean isOne(String text) {
        return text.startsWith("${") && end(text, 2) == text.length();
    }

    /** The variables that an expression of this language reads. */
    public static Set<String> variables(String expression) {
        var grammar = new Grammar(expression, 2);
        grammar.any();
        return grammar.variables;
    }

    private static int end(String text, int from) {
        var grammar = new Grammar(text, from);
        return grammar.any() && "}".equals(grammar.next) ? grammar.end : -1;
    }

    private boolean any() {
        boolean right = all();
        while (right && accept("||")) {
            right = all();
        }
        return right;
    }

    private boolean all() {
        boolean right = not();
        while (right && accept("&&")) {
            right = not();
        }
        return right;
    }

    private boolean not() {
        if (accept("!")) {
            return not();
        }
        return accept("(") ? any() && accept(")") : compare();
    }

    private boolean compare() {
        if (!operand()) {
            return false;
        }
        if (next == null || !COMPARISONS.contains(next)) {
            return true;
        }
        advance();
        return operand();
    }

    private boolean operand() {
        if (next == null || !Character.isLetterOrDigit(next.charAt(0)) && !"'\"".contains(next.substring(0, 1))) {
            return false;
        }
        String read = next;
        advance();
        if (Character.isLetter(read.charAt(0))) {
            variables.add(read);
        }
        return !OF_THE_ENGINE.contains(read);
    }

    private boolean accept(String token) {
        boolean found = token.equals(next);
        if (found) {
            advance();
        }
        return found;
    }

    private void advance() {
        boolean found = tokens.lookingAt();
        next = found ? tokens.group(1) : null;
        if (found) {
            end = tokens.end();
            tokens.region(end, tokens.regionEnd());
        }
    }
}
