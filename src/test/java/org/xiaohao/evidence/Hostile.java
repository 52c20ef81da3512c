package org.xiaohao.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xiaohao.support.FakeClamd;

/**
 * Files that mean no good, and names that do not.
 *
 * @param answer words of the refusal, or the name under which it is kept
 */
record Hostile(String what, String name, byte[] content, boolean kept, String answer) {

    private static final String WRONG = "的内容与扩展名不符或类型不受理";
    private static final String HTML = "<html><script>alert(document.cookie)</script></html>";
    private static final String PDF = "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n";
    private static final byte[] BOMB = new byte[8 * 1024 * 1024];

    static List<Hostile> contents() {
        return List.of(
                refused("GIF that is a page", "图.png", "GIF89a/*" + HTML, WRONG),
                refused("GIF by its own name", "图.gif", "GIF89a/*" + HTML, WRONG),
                refused("page in front of a PDF", "函.pdf", HTML + PDF, WRONG),
                refused("page named as a picture", "图.jpg", HTML, WRONG),
                refused("SVG", "图.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", WRONG),
                refused("SVG named as a picture", "图.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", WRONG),
                refused("page", "函.html", HTML, WRONG),
                refused("program named as a document", "函.pdf", "MZ\u0090\u0000 This program", WRONG),
                refused("EICAR by its own name", "eicar.com", FakeClamd.VIRUS, WRONG),
                refused("EICAR inside a PDF", "函.pdf", PDF + FakeClamd.VIRUS, "查出病毒，没有保存"),
                refused("empty", "空.pdf", "", "是空的"),
                refused("archive", "资料.zip", packed("word/document.xml", new byte[1]), WRONG),
                refused("macro document by its own name", "表.docm", macros("word/vbaProject.bin"), WRONG),
                refused("macro document", "表.docx", macros("word/vbaProject.bin"), "含有宏"),
                refused("macros under another name", "表.docx", macroTypes(), "含有宏"),
                refused("old macro document", "表.doc", oldMacros(), "含有宏"),
                refused("archive in a document", "资料.docx", nested("word/embeddings/inner.zip"), "里面还装有压缩包"),
                refused("program in a document", "资料.docx", nested("word/embeddings/RUN.EXE"), "里面还装有压缩包"),
                refused("bomb", "资料.docx", bomb(), "展开后过大"),
                refused("list that hides behind a false end", "资料.docx", falseEnd(), "展开后过大"),
                refused("archive cut short", "资料.docx", "PK\u0003\u0004 and no more", WRONG),
                kept("PDF with a script and an archive behind it", "函.pdf", PDF + latin(bomb())),
                kept("JPEG with a page behind it", "图.jpg", "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000" + HTML));
    }

    static List<Hostile> names() {
        return List.of(
                named("../../../etc/passwd.pdf", "passwd.pdf"),
                named("/etc/cron.d/合同.pdf", "合同.pdf"),
                named("C:\\Windows\\合同.pdf", "合同.pdf"),
                named("．．／．．／合同．pdf", "_._合同.pdf"),
                named("CON.pdf", "附件CON.pdf"),
                named("合同\u202Efdp.pdf", "合同fdp.pdf"),
                named("合同.pdf:stream.pdf", "合同.pdf_stream.pdf"),
                named("<img src=x onerror=alert(1)>.pdf", "_img src=x onerror=alert(1)_.pdf"),
                named("账".repeat(400) + ".pdf", "账".repeat(100) + ".pdf"));
    }

    private static Hostile named(String name, String becomes) {
        return new Hostile("name " + name, name, PDF.getBytes(ISO_8859_1), true, becomes);
    }

    private static Hostile kept(String what, String name, String content) {
        return new Hostile(what, name, content.getBytes(ISO_8859_1), true, name);
    }

    private static Hostile refused(String what, String name, String content, String why) {
        return refused(what, name, content.getBytes(ISO_8859_1), why);
    }

    private static Hostile refused(String what, String name, byte[] content, String why) {
        return new Hostile(what, name, content, false, why);
    }

    private static byte[] macros(String part) {
        return Packed.with("[Content_Types].xml", "word/document.xml", part);
    }

    private static byte[] macroTypes() {
        String types = "<Types><Override ContentType='application/vnd.ms-office.vbaProject' PartName='/word/x.bin'/>";
        return packed("word/document.xml", new byte[1], "[Content_Types].xml", types.getBytes(ISO_8859_1));
    }

    private static byte[] oldMacros() {
        String streams = new String("_VBA_PROJECT".getBytes(UTF_16LE), ISO_8859_1);
        return ("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\u0000".repeat(600) + streams)
                .getBytes(ISO_8859_1);
    }

    private static byte[] nested(String part) {
        return packed("word/document.xml", new byte[1], part, packed("a", BOMB));
    }

    /** A document of a megabyte that would unpack to more than a gigabyte. */
    private static byte[] bomb() {
        Object[] parts = new Object[2 * 130];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = i == 0 ? "word/document.xml" : "word/media/" + i;
            parts[i + 1] = BOMB;
        }
        return packed(parts);
    }

    /** The list is of five megabytes; the end that its comment pretends says that there is none. */
    private static byte[] falseEnd() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 85; i++) {
                zip.putNextEntry(new ZipEntry(i + "/" + "x".repeat(60_000)));
            }
            zip.setComment("PK\u0005\u0006" + "\u0000".repeat(18) + " and more");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] packed(Object... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
