package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

@HouseTest
@Transactional
class VeilTest {

    @Autowired
    ApplicationContext house;

    @ParameterizedTest
    @CsvSource({
        "请拨打13911112222联系, 请拨打139****2222联系",
        "请拨打139 1111 2222联系, 请拨打139****2222联系",
        "总机0352-7654321转, 总机035****4321转",
        "写信到zhang.san@example.com即可, 写信到z***@example.com即可"
    })
    void masksWhatLeadsToAPersonInsideAText(String written, String shown) {
        assertThat(Veil.overContacts().cover(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"合同号 HT13911112222", "账号 6222021391111222233", "03511234567", "XH-2026-000123", "128.50 万元"})
    void leavesNumbersThatAreNoPhones(String written) {
        assertThat(Veil.overContacts().cover(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "大同试验机械有限公司",
                "大同 试验机械　有限公司",
                "91140100ma0text12y",
                "９１１４０１００MA0TEXT12Y",
                "9114 0100 MA0T EXT12Y",
                "王试验",
                "138-0000-0000",
                "ENTERPRISE@demo.xiaohao.example"
            })
    void coversAConfidentialReporterHoweverItIsWritten(String trace) {
        var file = Walk.register(house, Map.of("reporterMode", "confidential")).file();
        assertThat(Veil.overReporter(file).cover("反映人" + trace + "来电")).isEqualTo("反映人（保密）来电");
        assertThat(Veil.overReporter(file).cover("山西某某煤机有限公司")).isEqualTo("山西某某煤机有限公司");
    }

    @Test
    void coversNothingRightAfterTheContactWasAsked() {
        assertThat(Veil.none().cover("13911112222")).isEqualTo("13911112222");
        assertThat(Veil.overContacts().cover(null)).isNull();
    }
}
