package org.xiaohao.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Covers in free text what its reader must not learn: how to call somebody, or a confidential reporter altogether. */
public final class Veil {

    /** Stands where a confidential reporter was named. */
    public static final String HIDDEN = "（保密）";

    /** A hyphen marks a landline; without one the digits are as often the number of a contract. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9A-Za-z])(?:1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}-\\d{7,8}(?:-\\d{1,6})?)(?![0-9A-Za-z])");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private static final char FULL_WIDTH = '\uFEE0';

    private final List<Pattern> traces;
    private final boolean overContacts;

    private Veil(List<Pattern> traces, boolean overContacts) {
        this.traces = traces;
        this.overContacts = overContacts;
    }

    /** For whoever has just asked for the contact, with a reason. */
    public static Veil none() {
        return new Veil(List.of(), false);
    }

    /** For the staff at large: a phone that somebody wrote into a text is as personal as one in its own field. */
    public static Veil overContacts() {
        return new Veil(List.of(), true);
    }

    /** For those who must not learn who reported. */
    public static Veil overReporter(CaseFile file) {
        return new Veil(file.enterprise().traces().stream().map(Veil::spelling).toList(), true);
    }

    /** For a letter: the reporter stays covered, the telephone of the office that writes does not. */
    public static Veil overReporterAlone(CaseFile file) {
        return new Veil(overReporter(file).traces, false);
    }

    /** What a list may say that everybody reads who may read the case. */
    public static Veil ofLists(CaseFile file) {
        return file.confidential() ? overReporter(file) : overContacts();
    }

    /** Whether a text names whom this covers. */
    public boolean isNamedIn(String text) {
        return traces.stream().anyMatch(trace -> trace.matcher(text).find());
    }

    public String cover(String text) {
        if (text == null) {
            return null;
        }
        String rest = text;
        for (Pattern trace : traces) {
            rest = trace.matcher(rest).replaceAll(HIDDEN);
        }
        return overContacts ? masked(rest) : rest;
    }

    private static String masked(String text) {
        String rest = PHONE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(Mask.phone(match.group())));
        return MAIL.matcher(rest).replaceAll(match -> Matcher.quoteReplacement(Mask.mail(match.group())));
    }

    /** A name broken by blanks, in small letters or full width, is still the name. */
    private static Pattern spelling(String trace) {
        String spelled = trace.codePoints()
                .filter(each -> !Character.isWhitespace(each) && each != '-')
                .mapToObj(Veil::either)
                .collect(Collectors.joining("[\\s\\u3000-]*"));
        return Pattern.compile(spelled, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String either(int character) {
        String plain = Pattern.quote(Character.toString(character));
        boolean hasWide = character > ' ' && character <= '~';
        return hasWide ? "(?:" + plain + "|" + (char) (character + FULL_WIDTH) + ")" : plain;
    }
}
