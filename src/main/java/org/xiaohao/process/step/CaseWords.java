package org.xiaohao.process.step;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.ProblemType;
import org.xiaohao.process.RuleBook;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** The plain words for what a case holds as codes. */
@Component
public class CaseWords {

    private final Cases cases;
    private final Directory directory;
    private final RuleBook rules;
    private final Clock clock;

    CaseWords(Cases cases, Directory directory, @Lazy RuleBook rules, Clock clock) {
        this.cases = cases;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    /** What a mail may carry: the number, the type and the zone, nothing that somebody wrote. */
    public Map<String, String> forNotice(ProblemNumber number) {
        var file = cases.find(number).orElseThrow();
        return Map.of("number", number.value(), "typeName", type(file), "zoneName", unit(file.zone()));
    }

    public String type(CaseFile file) {
        return rules.type(file.type()).map(ProblemType::name).orElse(file.type().value());
    }

    public String unit(UnitCode code) {
        return code == null ? "" : directory.nameOf(code);
    }

    /** Whether one of the groups belongs to the coordination office. */
    boolean isOffice(List<String> groups) {
        return groups.stream()
                .flatMap(group -> Seat.ofGroup(group).stream())
                .flatMap(seat -> directory.unit(seat.unit()).stream())
                .anyMatch(unit -> unit.kind() == UnitKind.OFFICE);
    }

    public String person(String id) {
        return id == null ? "" : directory.nameOfPerson(id);
    }

    String unitOrPerson(String code) {
        String unit = unitName(code);
        return unit.equals(code) ? person(code) : unit;
    }

    // a log-in name may hold what no code of a unit may
    private String unitName(String code) {
        try {
            return unit(new UnitCode(code));
        } catch (IllegalArgumentException notAUnit) {
            return code;
        }
    }

    public String amount(BigDecimal amount) {
        return amount == null
                ? ""
                : amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString() + " 万元";
    }

    public String date(Date moment) {
        return moment == null ? "" : date(moment.toInstant());
    }

    public String date(Instant moment) {
        return moment == null
                ? ""
                : LocalDate.ofInstant(moment, clock.getZone()).toString();
    }
}
