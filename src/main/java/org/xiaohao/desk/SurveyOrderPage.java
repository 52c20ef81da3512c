package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.form.Option;
import org.xiaohao.process.RuleBook;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundSight;
import org.xiaohao.round.SurveyOpening;
import org.xiaohao.round.SurveyOrder;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;

/** Where a lead department orders a survey. */
@Controller
@RequestMapping("/desk/rounds/new")
class SurveyOrderPage {

    private final CaseGate gate;
    private final RoundSight sight;
    private final SurveyOpening opening;
    private final RuleBook rules;
    private final People people;

    SurveyOrderPage(CaseGate gate, RoundSight sight, SurveyOpening opening, RuleBook rules, People people) {
        this.gate = gate;
        this.sight = sight;
        this.opening = opening;
        this.rules = rules;
        this.people = people;
    }

    /** What was typed, as a browser sends it. */
    record Typed(String title, String type, String words, List<String> zones, String dueOn, String urgency) {

        Typed {
            title = title == null ? "" : title;
            type = type == null ? "" : type;
            words = words == null ? "" : words;
            zones = zones == null ? List.of() : zones;
            dueOn = dueOn == null ? "" : dueOn;
            urgency = urgency == null ? "" : urgency;
        }
    }

    @GetMapping
    String ask(Model model) {
        opensFor();
        return page(new Typed(null, null, null, null, opening.earliest().toString(), null), List.of(), model);
    }

    @PostMapping
    String order(
            @ModelAttribute("typed") Typed typed, Model model, RedirectAttributes next, HttpServletResponse response) {
        Actor by = Actor.person(gate.visitor().person(), opensFor());
        try {
            Round round = opening.open(order(typed), by);
            next.addFlashAttribute("done", round.urgent() ? "已发起，待本单位领导审批急件。" : "已发起，已通知所选开发区。");
            return "redirect:/desk/rounds/" + round.number();
        } catch (Rejection no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(typed, no.reasons(), model);
        }
    }

    private UnitCode opensFor() {
        return sight.opensFor(gate.viewer()).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private SurveyOrder order(Typed typed) {
        boolean known =
                rules.types().stream().anyMatch(type -> type.code().value().equals(typed.type()));
        return new SurveyOrder(
                new TypeCode(known ? typed.type() : "none"),
                known ? subtypes(new TypeCode(typed.type())) : List.of(),
                typed.title(),
                typed.words(),
                typed.zones().stream()
                        .filter(UnitCode::isValid)
                        .distinct()
                        .map(UnitCode::new)
                        .toList(),
                day(typed.dueOn()),
                typed.urgency());
    }

    private List<Map<String, String>> subtypes(TypeCode type) {
        return rules.reportForm(type).field("subtype").stream()
                .flatMap(field -> field.options().stream())
                .map((Option option) -> Map.of("value", option.value(), "label", option.label()))
                .toList();
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private String page(Typed typed, List<Reason> reasons, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        model.addAttribute("types", rules.types());
        model.addAttribute("earliest", opening.earliest());
        model.addAttribute(
                "zones",
                opening.zones().stream()
                        .map(zone -> new Option(zone.value(), people.unit(zone)))
                        .toList());
        return "desk/round-new";
    }
}
