package org.xiaohao.portal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.process.ProblemType;
import org.xiaohao.process.RuleBook;
import org.xiaohao.process.Term;

/** What happens to a report, with the terms that the rule book sets today. */
@Component
class Milestones {

    /** Rules whose terms count for a stop, one after the other. */
    private record Stop(String title, String text, List<String> rules) {}

    private static final List<Stop> WAY = List.of(
            new Stop("登记", "提交后立即得到编号和查询码。", List.of()),
            new Stop("受理", "核对是否属于受理范围，正式受理；不属于的，说明理由。", List.of("screening", "acceptance")),
            new Stop("分派", "确定牵头单位和责任单位，明确到人。", List.of("assignment", "leadAcceptance", "claim")),
            new Stop("协商整改", "核对情况、组织协商、落实解决，进展随时可查。", List.of("writtenResult")),
            new Stop("核验", "由没有经办过的另一单位两人独立核验。", List.of("verification")),
            new Stop("问您三句话", "联系了没有、解决了没有、满意不满意，由您自己回答。", List.of("answers")),
            new Stop("审批销号", "审批通过才销号；还要继续解决的，退回整改。", List.of("closureApproval")));

    private final RuleBook rules;

    Milestones(RuleBook rules) {
        this.rules = rules;
    }

    List<Milestone> all() {
        return WAY.stream()
                .map(stop -> new Milestone(stop.title(), stop.text(), term(stop)))
                .toList();
    }

    // The common terms are the same for every type; of a type's own term the strictest would promise too much, so the
    // first type that has one is shown only while it is the only type
    private String term(Stop stop) {
        List<ProblemType> types = rules.types();
        List<Term> terms = stop.rules().stream()
                .flatMap(rule ->
                        types.size() == 1 ? rules.term(types.get(0).code(), rule).stream() : sharedTerm(types, rule))
                .toList();
        if (terms.isEmpty()) {
            return null;
        }
        boolean alike = terms.stream().map(Term::unit).distinct().count() == 1;
        return alike
                ? new Term(
                                terms.stream().mapToInt(Term::length).sum(),
                                terms.get(0).unit(),
                                null)
                        .words()
                : terms.stream().map(Term::words).collect(Collectors.joining(" + "));
    }

    private Stream<Term> sharedTerm(List<ProblemType> types, String rule) {
        List<Term> terms = types.stream()
                .map(type -> rules.term(type.code(), rule).orElse(null))
                .distinct()
                .toList();
        return terms.size() == 1 ? terms.stream().filter(Objects::nonNull) : Stream.empty();
    }
}
