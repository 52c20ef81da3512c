package org.xiaohao.organization;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Finds people as they are looked for: by a part of the name, by its pinyin or by its pinyin initials. */
public final class Initials {

    /** Reads family names as such: 单 is shan, 曾 is zeng. The accents of the tones go with everything that is not ASCII. */
    private static final String READING = "Han-Latin/Names; NFD; [[:Mn:]] Remove; NFC; Latin-ASCII";

    /** A directory has some thousand names, and each is asked for at every key pressed. */
    private static final int KEPT = 20_000;

    private static final Map<String, List<String>> SYLLABLES = new ConcurrentHashMap<>();

    private Initials() {}

    /** E.g. {@code wjg} for 王建国; letters of another script stay what they are. */
    public static String of(String name) {
        return syllables(name).stream()
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Whether the name is meant by what was typed: 建国, {@code wjg}, {@code wj} or {@code wangj}; nothing means all. */
    public static boolean match(String name, String typed) {
        String asked =
                typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return name.toLowerCase(Locale.ROOT).contains(asked)
                || of(name).startsWith(asked)
                || String.join("", syllables(name)).startsWith(asked);
    }

    private static List<String> syllables(String name) {
        if (SYLLABLES.size() > KEPT) {
            SYLLABLES.clear();
        }
        return SYLLABLES.computeIfAbsent(name, Initials::read);
    }

    private static List<String> read(String name) {
        String latin = Reader.NAMES.transliterate(name).toLowerCase(Locale.ROOT);
        return Arrays.stream(latin.split("[^a-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Made when the first name is read: it takes a moment that a start need not wait for. */
    private static final class Reader {
        static final Transliterator NAMES = Transliterator.getInstance(READING);
    }
}
