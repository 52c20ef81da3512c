package org.xiaohao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Tika tika = new Tika();

    Optional<FileType> typeOf(Path file, FileName name) throws IOException {
        String detected = packed(tika.detect(firstBytes(file)));
        Optional<FileType> type = FileType.ofExtension(name.extension()).filter(wanted -> wanted.fits(detected));
        if (type.isPresent() && type.get().entry().isPresent()) {
            return holds(file, type.get().entry().get()) ? type : Optional.empty();
        }
        return type;
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(64 * 1024);
        }
    }

    private static String packed(String detected) {
        return "application/x-tika-ooxml".equals(detected) ? "application/zip" : detected;
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
