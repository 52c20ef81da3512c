package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.form.Option;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.support.HouseTest;

/** The enterprise names the policy from the catalogue that the office keeps. */
@HouseTest
class PolicyCatalogueTest {

    private static final TypeCode TYPE = new TypeCode("enterprise-policies");
    private static final String KEY = "claimedPolicy";

    @Autowired
    ReportForms forms;

    @Autowired
    ReportLists lists;

    @Test
    void thePoliciesThatThePlanNamesStandFirst() {
        List<Option> offered = forms.of(TYPE).field(KEY).orElseThrow().choices(lists.all());
        assertThat(offered.get(0).label()).contains("晋发〔2021〕67号");
        assertThat(offered.get(1).label()).contains("晋政办发〔2022〕7号");
        assertThat(offered.get(2).label()).contains("晋政发〔2022〕16号");
        assertThat(offered.get(3).value()).isEqualTo("other");
    }

    @Test
    void nothingOutsideTheCatalogueIsTaken() {
        assertThat(wrong("environment-16")).doesNotContain(KEY);
        assertThat(wrong("invented")).contains(KEY);
    }

    @Test
    void whoDoesNotKnowThePolicyMayLeaveItOpen() {
        assertThat(wrong(null)).doesNotContain(KEY).contains("reportedPolicy");
    }

    private List<String> wrong(String policy) {
        Map<String, Object> answers = new HashMap<>();
        answers.put(KEY, policy);
        return forms.problems(TYPE, answers).stream().map(Reason::field).toList();
    }
}
