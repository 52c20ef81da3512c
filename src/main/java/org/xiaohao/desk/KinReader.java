package org.xiaohao.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.SimilarCases;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.problem.Viewer;
import org.xiaohao.round.FoundTogether;
import org.xiaohao.shared.ProblemNumber;

/** Finds what else a reader may want to open beside a case. */
@Component
class KinReader {

    private static final int MOST = 5;
    private static final String REOPEN = "reopen";

    private final CaseGate gate;
    private final Cases cases;
    private final Matters matters;
    private final SimilarCases similar;
    private final FoundTogether found;
    private final AfterClosing after;
    private final Dials dials;
    private final Reveals reveals;

    KinReader(
            CaseGate gate,
            Cases cases,
            Matters matters,
            SimilarCases similar,
            FoundTogether found,
            AfterClosing after,
            Dials dials,
            Reveals reveals) {
        this.gate = gate;
        this.cases = cases;
        this.matters = matters;
        this.similar = similar;
        this.found = found;
        this.after = after;
        this.dials = dials;
        this.reveals = reveals;
    }

    Kin of(CaseFile file) {
        Viewer viewer = gate.viewer();
        List<Kin.Line> linked =
                Stream.concat(merged(file, viewer), surveyed(file, viewer)).toList();
        Set<String> known = linked.stream().map(Kin.Line::number).collect(Collectors.toSet());
        return new Kin(
                again(file),
                linked,
                similar.of(file, viewer).stream()
                        .filter(each -> !known.contains(each.file().number().value()))
                        .map(each -> line(each.file(), each.reason().label()))
                        .toList());
    }

    private List<String> again(CaseFile file) {
        List<String> words = new ArrayList<>();
        cases.steps(file.number()).stream()
                .filter(step -> step.step().equals(REOPEN))
                .map(KinReader::reopened)
                .forEach(words::add);
        String looked = after.words(file.number());
        if (!looked.isEmpty()) {
            words.add("回头看：" + looked);
        }
        return words;
    }

    private static String reopened(StepRecord step) {
        return Words.date(step.at()) + " 重新办理（沿用原编号）";
    }

    private Stream<Kin.Line> merged(CaseFile file, Viewer viewer) {
        Stream<Kin.Line> into =
                readable(file, file.mergedInto(), viewer).stream().map(other -> line(other, "本案已并入该案"));
        Stream<Kin.Line> from = matters.mergedInto(file.number()).stream()
                .flatMap(other -> readable(file, other.number(), viewer).stream())
                .map(other -> line(other, "该案已并入本案"));
        return Stream.concat(into, from);
    }

    private Stream<Kin.Line> surveyed(CaseFile file, Viewer viewer) {
        return found.with(file.number()).stream()
                .flatMap(each -> readable(file, each.number(), viewer).stream()
                        .map(other -> line(other, "同一次排查（" + each.survey() + "）")))
                .limit(MOST);
    }

    private Optional<CaseFile> readable(CaseFile file, ProblemNumber other, Viewer viewer) {
        return Optional.ofNullable(other)
                .filter(number -> gate.may(Action.READ, number))
                .flatMap(cases::find)
                .filter(kin -> !similar.betrays(file, kin, viewer));
    }

    private Kin.Line line(CaseFile other, String why) {
        return new Kin.Line(
                other.number().value(),
                reveals.veil(other).cover(other.title()),
                other.stage().label(),
                dials.of(other.number()).stream().findFirst().orElse(null),
                why);
    }
}
