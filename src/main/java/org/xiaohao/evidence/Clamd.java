package org.xiaohao.evidence;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One conversation in the INSTREAM command of clamd: the file in chunks, each after its length, an empty chunk at the
 * end, and one line as the answer.
 *
 * @param timeout for the whole conversation
 */
record Clamd(String host, int port, Duration timeout) {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final int LONGEST_SIGNATURE = 100;
    private static final String FOUND = " FOUND";

    Verdict scan(Scanner.Source source) {
        try (Socket socket = new Socket()) {
            // a time limit for reading alone would let a scanner that takes no bytes hold the sender for ever
            Executor later = CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> close(socket), later);
            try {
                return converse(socket, source);
            } finally {
                end.cancel(false);
            }
        } catch (IOException e) {
            return new Verdict.Unknown(e.toString());
        }
    }

    private Verdict converse(Socket socket, Scanner.Source source) throws IOException {
        socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
        socket.setSoTimeout((int) timeout.toMillis());
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write(COMMAND);
        var chunks = new BufferedOutputStream(new Chunks(out), CHUNK);
        source.writeTo(chunks);
        chunks.flush();
        out.writeInt(0);
        out.flush();
        return verdict(answer(socket.getInputStream()));
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new StringBuilder();
        for (int each = in.read(); each > 0 && answer.length() < LONGEST_ANSWER; each = in.read()) {
            answer.append((char) each);
        }
        return answer.toString().strip();
    }

    static Verdict verdict(String answer) {
        if (answer.endsWith(": OK")) {
            return new Verdict.Clean();
        }
        if (!answer.endsWith(FOUND)) {
            return new Verdict.Unknown("answer: " + harmless(answer));
        }
        int begin = answer.indexOf(": ") + 1;
        return new Verdict.Infected(harmless(
                answer.substring(begin, answer.length() - FOUND.length()).strip()));
    }

    /** It goes into logs and the trail, and whoever wrote the file may have chosen what it matches. */
    private static String harmless(String words) {
        String plain = words.replaceAll("[^A-Za-z0-9._/ -]", "_");
        return plain.length() <= LONGEST_SIGNATURE ? plain : plain.substring(0, LONGEST_SIGNATURE);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is all it should be
            return;
        }
    }

    private static final class Chunks extends OutputStream {

        private final DataOutputStream out;

        private Chunks(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.writeInt(length);
            out.write(bytes, offset, length);
        }
    }
}
