package org.xiaohao.support;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A small clamd that finds one word, and that can be slow, rude or away. */
public final class FakeClamd implements AutoCloseable {

    /** What it takes for a virus: the string that every scanner knows for tests, in two halves to be none itself. */
    public static final String VIRUS = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String FOUND = "stream: Eicar-Test-Signature FOUND";
    private static final String MARK = "EICAR-" + "STANDARD";
    private static FakeClamd ofTheHouse;

    /** How it behaves towards whoever calls. */
    public enum Mood {
        ANSWERS,
        HANGS,
        HANGS_UP,
        COMPLAINS
    }

    private final int port;
    private volatile Mood mood = Mood.ANSWERS;
    private volatile ServerSocket door;
    private volatile Thread keeper;

    public FakeClamd() {
        port = open(0);
    }

    /** The one that the application under test asks. */
    public static synchronized FakeClamd ofTheHouse() {
        if (ofTheHouse == null) {
            ofTheHouse = new FakeClamd();
        }
        return ofTheHouse;
    }

    public int port() {
        return port;
    }

    public void is(Mood now) {
        mood = now;
    }

    public void goesAway() {
        close();
    }

    public void comesBack() {
        mood = Mood.ANSWERS;
        if (door.isClosed()) {
            open(port);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            // a caller who comes while it closes would still be let in
            keeper.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int open(int at) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            door = opened;
            keeper = new Thread(() -> serve(opened), "fake clamd");
            keeper.setDaemon(true);
            keeper.start();
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket caller = opened.accept();
                Thread talk = new Thread(() -> talk(caller), "fake clamd talk");
                talk.setDaemon(true);
                talk.start();
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            switch (mood) {
                case HANGS -> Thread.sleep(60_000);
                case HANGS_UP -> caller.getInputStream().read();
                case COMPLAINS -> answer(caller, "INSTREAM size limit exceeded. ERROR");
                default -> answer(caller, hasVirus(caller) ? FOUND : "stream: OK");
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean hasVirus(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        if (!new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            throw new IOException("not the command of clamd");
        }
        boolean found = false;
        String end = "";
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            String window = end + new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            found |= window.contains(MARK);
            end = window.substring(Math.max(0, window.length() - MARK.length()));
        }
        return found;
    }
}
