package org.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void dropsThePathOfTheSendersMachine() {
        assertThat(clean("C:\\用户\\张某\\合同.PDF")).isEqualTo("合同.pdf");
        assertThat(clean("../../etc/合同.pdf")).isEqualTo("合同.pdf");
    }

    @Test
    void dropsControlCharactersAndThoseThatTurnTheReadingDirection() {
        assertThat(clean("合\r\n同\u0000.pdf")).isEqualTo("合同.pdf");
        assertThat(clean("合同\u202Efdp.pdf")).isEqualTo("合同fdp.pdf");
    }

    @Test
    void readsDotsAndStrokesOfOtherWidthsAsPlainOnes() {
        assertThat(clean("合同．pdf")).isEqualTo("合同.pdf");
        assertThat(clean("．．／．．／合同.pdf")).isEqualTo("_._合同.pdf");
        assertThat(clean("收／付款.pdf")).isEqualTo("收_付款.pdf");
    }

    @Test
    void givesNoFileTheNameOfADevice() {
        assertThat(clean("CON.pdf")).isEqualTo("附件CON.pdf");
        assertThat(clean("lpt1.tar.pdf")).isEqualTo("附件lpt1.tar.pdf");
        assertThat(clean("contract.pdf")).isEqualTo("contract.pdf");
    }

    @Test
    void replacesWhatBreaksAHeaderOrADisk() {
        assertThat(clean("a\"b;c<d>.pdf")).isEqualTo("a_b_c_d_.pdf");
    }

    @Test
    void givesANamelessFileAName() {
        assertThat(FileName.clean(null).base()).isEqualTo("附件");
        assertThat(FileName.clean("/").base()).isEqualTo("附件");
    }

    @Test
    void shortensALongNameAndKeepsItsExtension() {
        assertThat(clean("账".repeat(300) + ".pdf")).isEqualTo("账".repeat(100) + ".pdf");
    }

    private static String clean(String given) {
        return FileName.clean(given).full();
    }
}
