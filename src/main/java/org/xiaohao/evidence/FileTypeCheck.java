package org.xiaohao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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

    private static final String OLD_OFFICE = "application/x-tika-msoffice";
    private static final int WINDOW = 64 * 1024;

    private final Tika tika = new Tika();

    Optional<FileType> typeOf(Path file, FileName name) throws IOException {
        String detected = packed(tika.detect(firstBytes(file)));
        Optional<FileType> type = FileType.ofExtension(name.extension()).filter(wanted -> wanted.fits(detected));
        if (type.isPresent() && type.get().entry().isPresent()) {
            return holds(file, type.get().entry().get()) ? type : Optional.empty();
        }
        return OLD_OFFICE.equals(detected) && mentions(file, MACROS) ? Optional.empty() : type;
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

    /** Reads only the list of entries, so a packed file that would unpack to terabytes does no harm. */
    private static boolean holds(Path file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(entry) != null
                    && zip.stream().noneMatch(part -> part.getName().endsWith("vbaProject.bin"));
        } catch (ZipException damaged) {
            return false;
        }
    }
}
