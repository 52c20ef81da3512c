package org.xiaohao.evidence;

/** What a scanner says about a file. */
sealed interface Verdict {

    record Clean() implements Verdict {}

    /** @param signature the scanner's name for what it found */
    record Infected(String signature) implements Verdict {}

    /** No verdict: the scanner is away, too slow or could not read it. */
    record Unknown(String why) implements Verdict {}
}
