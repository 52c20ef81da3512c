package org.xiaohao.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads all chains row by row and stops judging at the first row that does not fit. */
final class ChainReader {

    private String number;
    private long sequence;
    private String hash;
    private long headSequence;
    private String headHash;
    private long chains;
    private long events;
    private Verdict.Break firstBreak;

    void read(ResultSet row) throws SQLException {
        if (firstBreak != null) {
            return;
        }
        if (!row.getString("number").equals(number)) {
            endChain();
            beginChain(row);
        }
        if (row.getString("kind") == null) {
            return;
        }
        events++;
        judge(TrailRows.read(row), row.getString("previous_hash"));
    }

    Verdict verdict() {
        endChain();
        return new Verdict(chains, events, Optional.ofNullable(firstBreak));
    }

    private void beginChain(ResultSet row) throws SQLException {
        chains++;
        number = row.getString("number");
        sequence = 0;
        hash = ChainHash.START;
        headSequence = row.getLong("head_sequence");
        headHash = row.getString("head_hash");
    }

    private void judge(TrailEntry entry, String previousHash) {
        if (firstBreak != null) {
            return;
        }
        if (entry.sequence() != sequence + 1) {
            broken(sequence + 1, "该条缺失");
        } else if (!previousHash.equals(hash)) {
            broken(entry.sequence(), "与前一条不衔接");
        } else if (!entry.hash().equals(ChainHash.of(number, entry, previousHash))) {
            broken(entry.sequence(), "内容与哈希不符，已被改动");
        }
        sequence = entry.sequence();
        hash = entry.hash();
    }

    private void endChain() {
        if (number != null && firstBreak == null && (headSequence != sequence || !hash.equals(headHash))) {
            broken(sequence + 1, "链尾与登记的末条（第 " + headSequence + " 条）不符");
        }
    }

    private void broken(long at, String reason) {
        firstBreak = new Verdict.Break(number, at, reason);
    }
}
