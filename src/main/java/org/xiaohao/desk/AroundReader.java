package org.xiaohao.desk;

import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Around;
import org.xiaohao.shared.ProblemNumber;

/** Gathers what is said about a case and what else it belongs to. */
@Component
class AroundReader {

    private final TalkReader talk;
    private final KinReader kin;
    private final ExchangeReader exchange;

    AroundReader(TalkReader talk, KinReader kin, ExchangeReader exchange) {
        this.talk = talk;
        this.kin = kin;
        this.exchange = exchange;
    }

    TalkReader.Said said(ProblemNumber number) {
        return talk.said(number);
    }

    Around of(ExchangeReader.Sources sources, Editing editing) {
        var file = sources.file();
        return new Around(talk.of(file, editing), kin.of(file), exchange.of(sources));
    }
}
