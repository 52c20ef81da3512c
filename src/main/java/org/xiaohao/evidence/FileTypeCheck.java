package org.xiaohao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Tells the type of a file by its content; the name only has to agree. The name alone would let a program pass as a
 * document, and the content alone cannot tell old Word from old Excel.
 */
@Component
class FileTypeCheck {

    /** The stream that every old Word or Excel file with macros holds, as its list of streams spells it. */
    private static final String MACROS = spelled("_VBA_PROJECT");

    private static final String PDF = "%PDF-";
    private static final String OLD_OFFICE = "application/x-tika-msoffice";
    private static final int WINDOW = 64 * 1024;

    private final Tika tika = new Tika();

    /** @param fault why it is not taken, or {@code null} with its type */
    record Finding(FileType type, Fault fault) {}

    Finding look(Path file, FileName name) throws IOException {
        byte[] begin = firstBytes(file);
        String detected = packed(tika.detect(begin));
        Optional<FileType> type = FileType.ofExtension(name.extension()).filter(wanted -> wanted.fits(detected));
        Optional<Fault> fault = type.isEmpty() || type.get() == FileType.PDF && !beginsAsPdf(begin)
                ? Optional.of(Fault.WRONG_TYPE)
                : faultInside(file, type.get());
        return new Finding(type.orElse(null), fault.orElse(null));
    }

    private static Optional<Fault> faultInside(Path file, FileType type) throws IOException {
        if (type.entry().isPresent()) {
            return PackedFile.fault(file, type.entry().get());
        }
        return type.fits(OLD_OFFICE) && mentions(file, MACROS) ? Optional.of(Fault.MACROS) : Optional.empty();
    }

    /** Readers of PDF skip what stands before its mark, so a page with a script in front of it would pass for one. */
    private static boolean beginsAsPdf(byte[] begin) {
        return new String(begin, 0, Math.min(begin.length, PDF.length()), StandardCharsets.US_ASCII).equals(PDF);
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(WINDOW);
        }
    }

    private static String packed(String detected) {
        return "application/x-tika-ooxml".equals(detected) ? "application/zip" : detected;
    }

    private static String spelled(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean mentions(Path file, String words) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String end = "";
            for (byte[] bytes = in.readNBytes(WINDOW); bytes.length > 0; bytes = in.readNBytes(WINDOW)) {
                String window = end + new String(bytes, StandardCharsets.ISO_8859_1);
                // Office finds its streams whatever the case of their letters
                if (window.toUpperCase(Locale.ROOT).contains(words)) {
                    return true;
                }
                // the name may lie across the border of two windows
                end = window.substring(Math.max(0, window.length() - words.length()));
            }
            return false;
        }
    }
}
