package org.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;
import org.xiaohao.support.HouseTest;

@HouseTest
class EvidenceTest {

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    private final UUID draft = UUID.randomUUID();
    private final Holder holder = Holder.ofDraft(draft, () -> {});

    @Test
    void givesAFileOfSeveralChunksBackUnchanged() {
        byte[] bytes = pdf(3 * 1024 * 1024 + 17);
        EvidenceFile kept = keep("合同.pdf", bytes);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        evidence.write(kept.id(), out);

        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(evidence.find(kept.id())).contains(kept);
        assertThat(kept.size()).isEqualTo(bytes.length);
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void takesWordAndOfdFilesButNoOtherPackedFile() {
        assertThat(keep("说明.docx", Packed.with("[Content_Types].xml", "word/document.xml"))
                        .mediaType())
                .contains("wordprocessingml");
        assertThat(keep("公文.ofd", Packed.with("OFD.xml")).mediaType()).isEqualTo("application/ofd");
        refuses("资料.docx", Packed.with("readme.txt"), "类型不受理");
        refuses("资料.docx", Packed.with("word/document.xml", "word/vbaProject.bin"), "类型不受理");
        refuses("资料.zip", Packed.with("word/document.xml"), "类型不受理");
    }

    @Test
    void takesOldWordAndExcelFilesButNoneWithMacros() {
        assertThat(keep("说明.doc", oldOffice(100, "WordDocument")).mediaType()).isEqualTo("application/msword");
        assertThat(keep("对账.xls", oldOffice(100, "Workbook")).mediaType()).isEqualTo("application/vnd.ms-excel");
        refuses("说明.doc", oldOffice(100, "_VBA_PROJECT"), "类型不受理");
        refuses("对账.xls", oldOffice(64 * 1024 - 9, "_Vba_Project_Cur"), "类型不受理");
    }

    @Test
    void refusesAFileWhoseContentIsNotWhatItsNameSays() {
        refuses("发票.pdf", "MZ\u0090\u0000\u0003 This program cannot be run in DOS mode", "内容与扩展名不符");
        refuses("发票.pdf", "<html><script>alert(1)</script></html>", "内容与扩展名不符");
        refuses("图.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "内容与扩展名不符");
        refuses("图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "内容与扩展名不符");
        refuses("发票.pdf", "just some words", "内容与扩展名不符");
        refuses("说明.html", "%PDF-1.7 but named as a page", "内容与扩展名不符");
    }

    @Test
    void refusesAnEmptyFile() {
        refuses("空.pdf", "", "是空的");
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingItToTheEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '%';
            }
        };
        assertThatThrownBy(() -> evidence.keep(holder, "大.pdf", endless, Actor.ENTERPRISE))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("超过 50 MB");
    }

    @Test
    void refusesMoreFilesThanOneReportMayHave() {
        for (int i = 0; i < 20; i++) {
            keep("第" + i + "页.pdf", pdf(100));
        }
        refuses("再来.pdf", "%PDF-1.7", "最多上传 20 个文件");
    }

    @Test
    void dropsAFileOnlyOutOfItsOwnDraft() {
        EvidenceFile kept = keep("合同.pdf", pdf(100));
        evidence.dropDraft(kept.id(), UUID.randomUUID());
        assertThat(evidence.ofDraft(draft)).containsExactly(kept);
        evidence.dropDraft(kept.id(), draft);
        assertThat(evidence.ofDraft(draft)).isEmpty();
    }

    @Test
    void forgetsTheBytesWithTheFile() {
        EvidenceFile kept = keep("旧.pdf", pdf(100));
        evidence.dropDraft(kept.id(), draft);
        assertThat(jdbc.sql("SELECT count(*) FROM evidence_chunk WHERE file = ?")
                        .param(kept.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void storesNothingWhenWhatItIsForHasClosed() {
        Holder closed = Holder.ofDraft(draft, () -> {
            throw new Rejection("已经办结");
        });
        assertThatThrownBy(() -> evidence.keep(closed, "函.pdf", new ByteArrayInputStream(pdf(100)), Actor.ENTERPRISE))
                .isInstanceOf(Rejection.class);
        assertThat(evidence.ofDraft(draft)).isEmpty();
    }

    private EvidenceFile keep(String name, byte[] bytes) {
        return evidence.keep(holder, name, new ByteArrayInputStream(bytes), Actor.ENTERPRISE);
    }

    private void refuses(String name, String content, String reason) {
        refuses(name, content.getBytes(StandardCharsets.ISO_8859_1), reason);
    }

    private void refuses(String name, byte[] content, String reason) {
        int before = evidence.ofDraft(draft).size();
        assertThatThrownBy(() -> keep(name, content))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining(reason);
        assertThat(evidence.ofDraft(draft)).hasSize(before);
    }

    /** The beginning of an OLE file, with the name of one of its streams at a place. */
    private static byte[] oldOffice(int place, String stream) {
        byte[] bytes = new byte[80 * 1024];
        byte[] head = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(name, 0, bytes, place, name.length);
        return bytes;
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return Arrays.copyOf(bytes, size);
    }
}
