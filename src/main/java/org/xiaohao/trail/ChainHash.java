package org.xiaohao.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** SHA-256 over a text that holds every field of a row and the hash before it, written in one way only. */
final class ChainHash {

    /** What the first row of a chain names as the one before. */
    static final String START = "0".repeat(64);

    private ChainHash() {}

    static String of(String number, TrailEntry entry, String previousHash) {
        var fields = new ArrayList<String>();
        fields.add(number);
        fields.add(Long.toString(entry.sequence()));
        fields.add(entry.kind());
        fields.add(entry.actor().id());
        fields.add(entry.actor().unit() == null ? "" : entry.actor().unit().value());
        fields.add(entry.at().toString());
        new TreeMap<>(entry.references()).forEach((key, value) -> {
            fields.add(key);
            fields.add(value);
        });
        fields.add(previousHash);
        return of(fields);
    }

    /** With the length in front of each field no two different lists can make the same text. */
    static String of(List<String> fields) {
        var text = new StringBuilder();
        fields.forEach(
                field -> text.append(field.length()).append(':').append(field).append('\n'));
        return sha256(text.toString());
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
