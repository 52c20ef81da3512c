package org.xiaohao.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.document.Documents;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.notice.NoticeCatalogue;
import org.xiaohao.notice.SentMails;
import org.xiaohao.problem.Answers;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Objection;
import org.xiaohao.problem.Objections;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.shared.Actor;

/** Gathers from where they are kept the letters, mails and questions to the enterprise and what it answered. */
@Component
class ExchangeReader {

    /** Steps that ask the enterprise for something, and those in which staff writes down what it said elsewhere. */
    private static final Set<String> ASKING = Set.of("askEnterprise", "raiseSupplement");

    private static final Set<String> WRITTEN_DOWN = Set.of("recordSupplement", "recordNoSupplement", "recordObjection");

    private record Said(Instant at, boolean fromEnterprise, String title, String way, List<Fact> facts, UUID paper) {}

    /** @param evidence only what the reader may see */
    record Sources(CaseFile file, List<StepRecord> steps, List<EvidenceFile> evidence) {}

    private final Documents documents;
    private final IssuedPapers papers;
    private final SentMails mails;
    private final NoticeCatalogue catalogue;
    private final EnterpriseVoice voice;
    private final Objections objections;
    private final Answered answered;

    ExchangeReader(
            Documents documents,
            IssuedPapers papers,
            SentMails mails,
            NoticeCatalogue catalogue,
            EnterpriseVoice voice,
            Objections objections,
            Answered answered) {
        this.documents = documents;
        this.papers = papers;
        this.mails = mails;
        this.catalogue = catalogue;
        this.voice = voice;
        this.objections = objections;
        this.answered = answered;
    }

    Exchange of(Sources sources) {
        var file = sources.file();
        return new Exchange(Stream.of(
                        Stream.of(in(file.registeredAt(), "反映问题", file.channel().label(), List.of())),
                        letters(file),
                        mails(file),
                        sources.steps().stream().flatMap(this::step),
                        files(sources),
                        voice.all(file.number()).stream().map(ExchangeReader::answer),
                        objections.of(file.number()).stream()
                                .filter(each -> !each.onPaper())
                                .map(ExchangeReader::objection))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Said::at))
                .map(ExchangeReader::line)
                .toList());
    }

    private Stream<Said> letters(CaseFile file) {
        return documents.of(file.number()).stream()
                .filter(paper -> paper.isForEnterprise() && papers.isReadable(paper, file))
                .map(paper -> out(
                        paper.issuedAt(),
                        paper.sheet().name() + " " + paper.sheet().number(),
                        "公文",
                        List.of(),
                        paper.id()));
    }

    private Stream<Said> mails(CaseFile file) {
        return mails.to(file.number(), file.enterprise().contactMail()).stream()
                .map(mail -> out(mail.at(), title(mail.kind()), "邮件（" + mail.state() + "）", List.of(), null));
    }

    private String title(String kind) {
        return catalogue.find(kind).map(found -> found.text().title()).orElse("通知");
    }

    private Stream<Said> step(StepRecord step) {
        boolean itself = step.actor().equals(Actor.ENTERPRISE);
        if (itself || WRITTEN_DOWN.contains(step.step())) {
            String way = itself ? "进度查询页" : "办公室代录";
            return Stream.of(in(step.at(), step.taskName(), way, answered.facts(step)));
        }
        return ASKING.contains(step.step())
                ? Stream.of(out(step.at(), step.taskName(), "", answered.facts(step), null))
                : Stream.empty();
    }

    /** What was handed in within one minute is one thing. */
    private static Stream<Said> files(Sources sources) {
        return sources.evidence().stream()
                .filter(paper -> paper.by().equals(Actor.ENTERPRISE))
                .collect(Collectors.groupingBy(paper -> paper.at().truncatedTo(ChronoUnit.MINUTES)))
                .values()
                .stream()
                .map(ExchangeReader::handedIn);
    }

    private static Said handedIn(List<EvidenceFile> papers) {
        var names = papers.stream().map(EvidenceFile::name).collect(Collectors.joining("、"));
        return in(papers.get(0).at(), "提交材料", "", List.of(Wording.fact("材料", names)));
    }

    private static Said answer(Answers given) {
        return given.silent()
                ? in(given.at(), "期满没有评价", "", List.of())
                : in(given.at(), "评价办理结果", "", Answered.facts(given));
    }

    private static Said objection(Objection made) {
        return in(made.at(), "提出异议：" + made.purpose().label(), "", List.of(Wording.fact("理由", made.reason())));
    }

    private static Said in(Instant at, String title, String way, List<Fact> facts) {
        return new Said(at, true, title, way, facts, null);
    }

    private static Said out(Instant at, String title, String way, List<Fact> facts, UUID paper) {
        return new Said(at, false, title, way, facts, paper);
    }

    private static Exchange.Line line(Said said) {
        return new Exchange.Line(
                Words.moment(said.at()), said.fromEnterprise(), said.title(), said.way(), said.facts(), said.paper());
    }
}
