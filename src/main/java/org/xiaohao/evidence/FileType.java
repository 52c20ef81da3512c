package org.xiaohao.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The types that a case may hold: documents and pictures that every office can open. Those with macros are refused by
 * {@link FileTypeCheck}; an old Excel file may still calculate with commands in its cells.
 */
enum FileType {
    PDF("application/pdf", "application/pdf", null, "pdf"),
    JPEG("image/jpeg", "image/jpeg", null, "jpg", "jpeg"),
    PNG("image/png", "image/png", null, "png"),
    WEBP("image/webp", "image/webp", null, "webp"),
    DOC("application/msword", "application/x-tika-msoffice", null, "doc"),
    XLS("application/vnd.ms-excel", "application/x-tika-msoffice", null, "xls"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/zip",
            "word/document.xml",
            "docx"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/zip",
            "xl/workbook.xml",
            "xlsx"),
    OFD("application/ofd", "application/zip", "OFD.xml", "ofd");

    static final String ALLOWED = "PDF、JPG、PNG、WEBP、DOC、DOCX、XLS、XLSX、OFD";

    private final String mediaType;
    private final String content;
    private final String entry;
    private final List<String> extensions;

    /**
     * @param content what the first bytes alone must say
     * @param entry what a packed file must contain, {@code null} for files that are not packed
     */
    FileType(String mediaType, String content, String entry, String... extensions) {
        this.mediaType = mediaType;
        this.content = content;
        this.entry = entry;
        this.extensions = List.of(extensions);
    }

    static Optional<FileType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    boolean fits(String detected) {
        return content.equals(detected);
    }

    Optional<String> entry() {
        return Optional.ofNullable(entry);
    }
}
