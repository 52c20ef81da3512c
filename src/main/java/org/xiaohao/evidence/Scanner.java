package org.xiaohao.evidence;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Asks the scanner of this installation; without one every file passes. */
@Component
class Scanner {

    private final EvidenceSettings.Scanner settings;

    Scanner(EvidenceSettings settings) {
        this.settings = settings.scanner();
    }

    /** Bytes that can be written out as often as somebody asks. */
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    Verdict scan(Source source) {
        return settings.isOff()
                ? new Verdict.Clean()
                : new Clamd(settings.host(), settings.port(), settings.timeout()).scan(source);
    }
}
