package org.xiaohao.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiaohao.ledger.LedgerFilter;
import org.xiaohao.ledger.LedgerSort;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.Light;

/**
 * What the address of the ledger asks for, as it was typed. The address can be kept and sent on, so a value that has
 * lost its meaning is passed over rather than refused.
 *
 * @param page from 1
 */
record LedgerAsk(
        String text,
        String type,
        String zone,
        String stage,
        String light,
        String unit,
        String from,
        String to,
        String sort,
        String page) {

    public boolean isAsked() {
        return Stream.of(text, type, zone, stage, light, unit, from, to)
                .anyMatch(value -> value != null && !value.isBlank());
    }

    LedgerFilter filter() {
        return new LedgerFilter(
                text,
                read(type, TypeCode::new),
                read(zone, UnitCode::new),
                read(stage, Stage::valueOf),
                read(light, Light::valueOf),
                read(unit, UnitCode::new),
                read(from, LocalDate::parse),
                read(to, LocalDate::parse),
                read(sort, LedgerSort::valueOf),
                shownPage() - 1,
                LedgerFilter.PAGE);
    }

    int shownPage() {
        Integer typed = read(page, Integer::valueOf);
        return typed == null || typed < 1 ? 1 : typed;
    }

    /** Address of another page of the same question. */
    String address(int other) {
        var address = UriComponentsBuilder.fromPath("/desk/ledger");
        put(address, "text", text);
        put(address, "type", type);
        put(address, "zone", zone);
        put(address, "stage", stage);
        put(address, "light", light);
        put(address, "unit", unit);
        put(address, "from", from);
        put(address, "to", to);
        put(address, "sort", sort);
        return address.queryParam("page", other).encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        address.queryParamIfPresent(
                name, Optional.ofNullable(value).filter(text -> !text.isBlank()).map(LedgerAsk::literal));
    }

    // a brace typed by a person must not be taken for a placeholder
    private static String literal(String value) {
        return value.replace("{", "").replace("}", "");
    }

    private static <T> T read(String typed, Function<String, T> reader) {
        try {
            return typed == null || typed.isBlank() ? null : reader.apply(typed.strip());
        } catch (IllegalArgumentException | DateTimeParseException unknown) {
            return null;
        }
    }
}
