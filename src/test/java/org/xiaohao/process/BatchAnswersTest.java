package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaohao.form.FormDefinition;

/** What an agreement in one go answers is what the form declares, and where it declares too little there is none. */
class BatchAnswersTest {

    private static final Path SHARED = Path.of("processes", "shared");

    @Test
    void answersWhatTheFormDeclares() throws IOException {
        var batch = BatchAnswers.of(form("approve-closure"), Map.of("publicityDefault", "no")::get);
        assertThat(batch.answers()).isEqualTo(Map.of("closureApproved", "true", "publicity", "false"));
        assertThat(batch.obstacle()).isEmpty();
    }

    /** Of a type that is shown to everybody first, somebody must write what is shown. */
    @Test
    void aTypeThatIsPublicizedIsOpenedByItself() throws IOException {
        var batch = BatchAnswers.of(form("approve-closure"), Map.of("publicityDefault", "yes")::get);
        assertThat(batch.obstacle()).isEqualTo("“销号前是否公示”须逐件填写");
    }

    @Test
    void aFormThatDeclaresNothingIsAnsweredCaseByCase() throws IOException {
        assertThat(BatchAnswers.of(form("approve-refusal"), name -> null).obstacle())
                .isEqualTo("“审批意见”须逐件填写");
        assertThat(BatchAnswers.NONE.obstacle()).isEqualTo("本环节须逐件办理");
    }

    private static FormDefinition form(String id) throws IOException {
        return FormDefinition.parse(Files.readString(SHARED.resolve(id + ".form")));
    }
}
