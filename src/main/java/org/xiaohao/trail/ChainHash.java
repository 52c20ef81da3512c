package org.xiaohao.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** SHA-256 over a text that holds every field of a row and the hash before it, written in one way only. */
final class ChainHash {

    /** What the first row of a chain names as the one before. */
    static final String START = "0".repeat(64);

    private ChainHash() {}

    static String of(String number, TrailEntry entry, String previousHash) {
        var text = new StringBuilder();
        add(text, number);
        add(text, Long.toString(entry.sequence()));
        add(text, entry.kind());
        add(text, entry.actor().id());
        add(text, entry.actor().unit() == null ? "" : entry.actor().unit().value());
        add(text, entry.at().toString());
        new TreeMap<>(entry.references()).forEach((key, value) -> {
            add(text, key);
            add(text, value);
        });
        add(text, previousHash);
        return sha256(text.toString());
    }

    /** With the length in front no two different rows can make the same text. */
    private static void add(StringBuilder text, String field) {
        text.append(field.length()).append(':').append(field).append('\n');
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
