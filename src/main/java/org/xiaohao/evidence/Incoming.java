package org.xiaohao.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file on its way in, put down on disk: a slow sender must not hold a database transaction open.
 *
 * @param size bytes read; one more than the limit when the sender had more
 */
record Incoming(Path path, long size, String sha256) implements Closeable {

    private static final int BUFFER = 64 * 1024;

    static Incoming read(InputStream content, long limit) throws IOException {
        Path path = Files.createTempFile("evidence", ".part");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = copy(new DigestInputStream(content, digest), path, limit + 1);
            return new Incoming(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long copy(InputStream from, Path to, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            while (size < most) {
                int read = from.read(buffer, 0, (int) Math.min(BUFFER, most - size));
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
