package org.xiaohao.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Initials;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.Manager;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Finds people as a manager types them: by name, by pinyin initials, or by one of the suggestions. */
@Component
class PeoplePicker {

    private static final int NAMED = 5;

    /** A suggestion: name and initials, so that typing either finds it, with the unit to tell two apart. */
    record Suggestion(String id, String text, String unit) {}

    private final Directory directory;
    private final People people;

    PeoplePicker(Directory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    /** Everybody who works on tasks within reach. */
    List<Person> within(Manager manager) {
        return directory.staff().stream()
                .filter(manager.reach()::covers)
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
    }

    List<Suggestion> suggestions(List<Person> all) {
        return all.stream()
                .map(person -> new Suggestion(person.id().value(), text(person), posts(person)))
                .toList();
    }

    /**
     * The one who is meant.
     *
     * @param typed a suggestion, an account, a name or initials
     * @throws Rejection when nobody is meant, or more than one
     */
    Person find(String field, String typed, List<Person> all) {
        String asked = typed.strip();
        if (asked.isEmpty()) {
            throw refused(field, "请填写姓名或者姓名拼音首字母");
        }
        Optional<Person> exact = all.stream()
                .filter(person ->
                        asked.equals(text(person)) || asked.equals(person.id().value()))
                .findFirst();
        List<Person> meant = exact.map(List::of).orElseGet(() -> all.stream()
                .filter(person -> Initials.match(person.name(), asked))
                .toList());
        if (meant.isEmpty()) {
            throw refused(field, "您管理的单位中没有找到“" + asked + "”");
        }
        if (meant.size() > 1) {
            String names = meant.stream().limit(NAMED).map(this::text).collect(Collectors.joining("、"));
            throw refused(field, "有 " + meant.size() + " 人符合“" + asked + "”，请写清是哪一位：" + names);
        }
        return meant.get(0);
    }

    private static Rejection refused(String field, String words) {
        return new Rejection(List.of(new Reason(field, words)));
    }

    String text(Person person) {
        return person.name() + " " + Initials.of(person.name()) + " " + person.id();
    }

    private String posts(Person person) {
        return person.seats().stream().map(Seat::group).map(people::group).collect(Collectors.joining("、"));
    }
}
