package org.xiaohao.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiaohao.shared.PersonId;

/** Checks people.csv: one line per person and seat. */
final class PeopleFile {

    static final String NAME = "people.csv";
    static final List<String> COLUMNS = List.of("id", "name", "unit", "post", "mail", "phone");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");

    private final Complaints complaints;
    private final Map<String, Unit> units;
    private final Map<UnitKind, Set<Post>> posts;
    private final Map<String, Person> people = new LinkedHashMap<>();

    PeopleFile(Map<String, Unit> units, Map<UnitKind, Set<Post>> posts, Complaints complaints) {
        this.units = units;
        this.posts = posts;
        this.complaints = complaints;
    }

    Collection<Person> check(List<CsvLine> lines) {
        for (CsvLine line : lines) {
            Seat seat = seat(line);
            boolean good = checkPerson(line);
            if (good && seat != null) {
                add(line, seat);
            }
        }
        return people.values();
    }

    private void add(CsvLine line, Seat seat) {
        String id = line.get("id");
        Person before = people.get(id);
        List<Seat> seats = before == null ? new ArrayList<>() : new ArrayList<>(before.seats());
        if (seats.contains(seat)) {
            complaints.add(line, "“%s”的同一岗位重复".formatted(id));
            return;
        }
        seats.add(seat);
        var person = new Person(new PersonId(id), line.get("name"), line.get("mail"), line.get("phone"), seats);
        // a second seat is a second line; any other difference means that an id was given twice
        if (before != null && !isSamePerson(before, person)) {
            complaints.add(line, "“%s”与前面的行姓名、邮箱或电话不一致".formatted(id));
            return;
        }
        if (!Post.mayBeHeldTogether(person.seats().stream().map(Seat::post).toList())) {
            complaints.add(line, "“%s”：系统管理、安全管理、审计岗位须由专人担任，不得兼任其他岗位".formatted(id));
            return;
        }
        people.put(id, person);
    }

    private Seat seat(CsvLine line) {
        Unit unit = units.get(line.get("unit"));
        if (unit == null) {
            complaints.add(line, "单位“" + line.get("unit") + "”不存在");
        }
        Post post = Post.ofCode(line.get("post")).orElse(null);
        if (post == null) {
            complaints.add(line, "岗位“" + line.get("post") + "”不存在");
        }
        if (unit == null || post == null) {
            return null;
        }
        if (!posts.getOrDefault(unit.kind(), Set.of()).contains(post)) {
            complaints.add(line, "“%s”不设“%s”岗位".formatted(unit.name(), post.label()));
            return null;
        }
        return new Seat(unit.code(), post);
    }

    private boolean checkPerson(CsvLine line) {
        String id = line.get("id");
        String phone = line.get("phone");
        boolean good = id != null && ID.matcher(id).matches() && line.get("name") != null;
        if (!good) {
            complaints.add(line, line.get("name") == null ? "缺少姓名" : "人员编号“" + id + "”应为小写字母、数字、点和连字符");
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            complaints.add(line, "电话“" + phone + "”格式不正确");
        }
        MailAddress.check(line, complaints);
        return good;
    }

    private static boolean isSamePerson(Person one, Person other) {
        return one.name().equals(other.name())
                && Objects.equals(one.mail(), other.mail())
                && Objects.equals(one.phone(), other.phone());
    }
}
