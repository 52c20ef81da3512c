package org.xiaohao.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The end of the chain of one case at some moment. */
record ChainEnd(String number, long sequence, String hash) {

    /** The hash of a checkpoint: its own number and moment, the ends it found in order, and the checkpoint before. */
    static String hashOf(long checkpoint, Instant at, List<ChainEnd> ends, String previousHash) {
        var fields = new ArrayList<String>();
        fields.add(Long.toString(checkpoint));
        fields.add(at.toString());
        for (ChainEnd end : ends) {
            fields.add(end.number());
            fields.add(Long.toString(end.sequence()));
            fields.add(end.hash());
        }
        fields.add(previousHash);
        return ChainHash.of(fields);
    }
}
