package org.xiaohao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads only the list of a packed file, so that one that would unpack to terabytes does no harm. */
final class PackedFile {

    // the list is read as a whole: its size, which stands at the end of the file, is looked at before
    private static final long LARGEST_LIST = 4L * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 1024L * 1024 * 1024;
    private static final int LARGEST_TYPES = 1024 * 1024;
    private static final int END = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int SIZE_OF_LIST = 12;
    private static final Pattern INSIDE =
            Pattern.compile(".*\\.(zip|rar|7z|gz|tgz|tar|bz2|xz|cab|iso|jar|exe|dll|com|scr"
                    + "|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|msi|docm|dotm|xlsm|xltm|xlam|pptm)");

    private PackedFile() {}

    static Optional<Fault> fault(Path file, String wanted) throws IOException {
        if (listSize(file) > LARGEST_LIST) {
            return Optional.of(Fault.TOO_MUCH);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(wanted) == null ? Optional.of(Fault.WRONG_TYPE) : fault(zip);
        } catch (ZipException damaged) {
            return Optional.of(Fault.WRONG_TYPE);
        }
    }

    private static Optional<Fault> fault(ZipFile zip) throws IOException {
        if (zip.stream().anyMatch(part -> lower(part).endsWith("vbaproject.bin")) || declaresMacros(zip)) {
            return Optional.of(Fault.MACROS);
        }
        if (zip.stream().anyMatch(part -> INSIDE.matcher(lower(part)).matches())) {
            return Optional.of(Fault.NESTED);
        }
        long unpacked =
                zip.stream().mapToLong(part -> Math.max(0, part.getSize())).sum();
        return unpacked < 0 || unpacked > LARGEST_UNPACKED ? Optional.of(Fault.TOO_MUCH) : Optional.empty();
    }

    /** The part with the macros may bear any name; what it is stands in the list of types. */
    private static boolean declaresMacros(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(types)) {
            String text = new String(in.readNBytes(LARGEST_TYPES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return text.contains("macroenabled") || text.contains("vbaproject");
        }
    }

    private static String lower(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT);
    }

    /** A mark may be written into the comment as well: the largest list that any of them tells of counts. */
    private static long listSize(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), END + LONGEST_COMMENT)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            long largest = 0;
            for (int at = tail.length - END; at >= 0; at--) {
                if (end.getInt(at) == END_MARK) {
                    largest = Math.max(largest, Integer.toUnsignedLong(end.getInt(at + SIZE_OF_LIST)));
                }
            }
            return largest;
        }
    }
}
