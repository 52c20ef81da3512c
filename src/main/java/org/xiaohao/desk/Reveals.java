package org.xiaohao.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.desk.Dossier.Section;
import org.xiaohao.desk.RowTable.Choice;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Veil;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.Rejection;

/** Opens the masked contact of an enterprise for one look, with a reason that stays in the trail. */
@Component
class Reveals {

    private final CaseGate gate;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reveals(CaseGate gate, Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** A confidential reporter is named only to those who might also see the contact. */
    boolean redacts(CaseFile file) {
        return file.confidential() && !isAllowed(file);
    }

    /** What this reader must not learn from the words of others; nothing is covered right after the contact was asked. */
    Veil veil(CaseFile file, Editing editing) {
        return editing.revealed() && !redacts(file) ? Veil.none() : veil(file);
    }

    Veil veil(CaseFile file) {
        return redacts(file) ? Veil.overReporter(file) : Veil.overContacts();
    }

    /** The reasons to choose from; none for those who may not see the contact at all. */
    List<Choice> reasons(CaseFile file) {
        boolean allowed = isAllowed(file);
        return Stream.of(RevealReason.values())
                .filter(reason -> allowed)
                .map(reason -> new Choice(reason.code(), reason.label(), false))
                .toList();
    }

    private boolean isAllowed(CaseFile file) {
        return gate.may(Action.REVEAL, file.number());
    }

    /** Records the look first: what cannot be recorded is not shown. */
    @Transactional
    public Editing open(CaseFile file, String reason) {
        var why = RevealReason.of(reason).orElseThrow(() -> new Rejection("请选择查看联系方式的事由"));
        if (!isAllowed(file)) {
            throw new Rejection("您不能查看反映人的联系方式");
        }
        // the case before its trail, as everywhere
        cases.lock(file.number());
        events.publishEvent(new CaseEvent(
                file.number(), "contact.revealed", gate.actor(file), clock.instant(), Map.of("reason", why.code())));
        return Editing.revealed("已显示联系方式，事由“" + why.label() + "”已留痕。离开本页后恢复遮盖。");
    }

    Section contact(CaseFile file) {
        var enterprise = file.enterprise();
        List<Fact> facts = List.of(
                Wording.fact("联系人", text(enterprise.contactName())),
                Wording.fact("联系电话", text(enterprise.contactPhone())),
                Wording.fact("电子邮箱", text(enterprise.contactMail())));
        return new Section(
                "联系方式（完整）",
                facts.stream().filter(fact -> !fact.value().isEmpty()).toList());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
