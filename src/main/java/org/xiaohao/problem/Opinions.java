package org.xiaohao.problem;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.shared.PersonId;

/** Two verifiers judge apart: until both have spoken, nobody but its author reads an opinion. */
public final class Opinions {

    private static final String VERIFY = "verify";
    private static final int VERIFIERS = 2;

    private final boolean sealed;
    private final Instant since;
    private final String unit;
    private final PersonId reader;

    private Opinions(boolean sealed, Instant since, String unit, PersonId reader) {
        this.sealed = sealed;
        this.since = since;
        this.unit = unit;
        this.reader = reader;
    }

    /** @param reader who wants to read; {@code null} for whoever it may be */
    public static Opinions of(CaseFile file, List<StepRecord> steps, PersonId reader) {
        Instant round = roundStart(steps);
        long given = steps.stream()
                .filter(step -> isOpinion(step) && !step.at().isBefore(round))
                .count();
        boolean sealed = file.stage() == Stage.VERIFYING && given < VERIFIERS;
        return new Opinions(sealed, round, Objects.toString(file.verifyingUnit(), null), reader);
    }

    public boolean hides(StepRecord step) {
        return sealed
                && isOpinion(step)
                && !step.at().isBefore(since)
                && isForeign(step.actor().id());
    }

    /** A file brought by one verifier tells the opinion as well as words do. */
    public boolean hides(EvidenceFile file) {
        boolean ofVerifier =
                file.by().unit() != null && file.by().unit().value().equals(unit);
        return sealed
                && ofVerifier
                && !file.at().isBefore(since)
                && isForeign(file.by().id());
    }

    private boolean isForeign(String author) {
        return reader == null || !reader.value().equals(author);
    }

    private static boolean isOpinion(StepRecord step) {
        return VERIFY.equals(step.step());
    }

    // a returned case is verified anew: only opinions after the last entry into verification count
    private static Instant roundStart(List<StepRecord> steps) {
        Instant start = Instant.EPOCH;
        Stage before = null;
        for (StepRecord step : steps) {
            if (step.stageAfter() == Stage.VERIFYING && before != Stage.VERIFYING) {
                start = step.at();
            }
            before = step.stageAfter();
        }
        return start;
    }
}
