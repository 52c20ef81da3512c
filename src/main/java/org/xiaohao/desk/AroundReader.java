package org.xiaohao.desk;

import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Around;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.shared.ProblemNumber;

/** Gathers what is said about a case and what else it belongs to. */
@Component
class AroundReader {

    private final TalkReader talk;
    private final KinReader kin;

    AroundReader(TalkReader talk, KinReader kin) {
        this.talk = talk;
        this.kin = kin;
    }

    TalkReader.Said said(ProblemNumber number) {
        return talk.said(number);
    }

    Around of(CaseFile file, Editing editing) {
        return new Around(talk.of(file, editing), kin.of(file));
    }
}
