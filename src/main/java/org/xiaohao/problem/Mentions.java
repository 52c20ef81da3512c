package org.xiaohao.problem;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaohao.problem.Circle.Member;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Finds who is spoken to in a text: {@code @姓名}, or {@code @姓名（单位）} where two have one name. */
final class Mentions {

    /** Not within an address of mail. */
    private static final Pattern AT = Pattern.compile("(?<![A-Za-z0-9_.+-])[@＠]");

    private static final Pattern WORD = Pattern.compile("^[^\\s，。；：、！？,;:!?()（）]{0,12}");

    private final List<Member> readers;
    private final Set<String> names;

    /** @param staff names of people who may not read the case: one of them must not be taken for a shorter name */
    Mentions(List<Member> readers, Stream<String> staff) {
        this.readers = readers;
        this.names = Stream.concat(readers.stream().map(Member::name), staff).collect(Collectors.toSet());
    }

    /** @throws Rejection when somebody is addressed who may not read the case, or it is not clear who */
    Set<PersonId> in(String text) {
        Set<PersonId> found = new LinkedHashSet<>();
        Matcher at = AT.matcher(text);
        while (at.find()) {
            found.add(addressed(text.substring(at.end())));
        }
        return found;
    }

    private PersonId addressed(String rest) {
        String name = names.stream()
                .filter(rest::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> notAReader(rest));
        List<Member> meant =
                readers.stream().filter(member -> member.name().equals(name)).toList();
        if (meant.size() > 1) {
            return meant.stream()
                    .filter(member -> rest.startsWith(member.fullName()))
                    .map(Member::id)
                    .findFirst()
                    .orElseThrow(() -> ambiguous(name, meant));
        }
        return meant.stream().map(Member::id).findFirst().orElseThrow(() -> notAReader(rest));
    }

    private static Rejection notAReader(String rest) {
        Matcher word = WORD.matcher(rest);
        return new Rejection("“@" + (word.find() ? word.group() : "") + "”不是能够查看本案的人，请从名单中选择，或者去掉“@”");
    }

    private static Rejection ambiguous(String name, List<Member> meant) {
        return new Rejection("有" + meant.size() + "位“" + name + "”，请写明单位："
                + meant.stream().map(member -> "@" + member.fullName()).collect(Collectors.joining("、")));
    }
}
