package org.xiaohao.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.form.Field;
import org.xiaohao.form.Option;
import org.xiaohao.process.ProblemType;

/** Tells other systems which problems they may report and what each report asks for. */
@RestController
@RequestMapping(path = "/api/v1/types", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "问题类型", description = "可反映的问题类型及其反映表字段")
class TypeApi {

    @Schema(description = "问题类型")
    record ReportType(String code, String name, List<ReportField> fields) {}

    @Schema(description = "反映表的一个字段")
    record ReportField(
            @Schema(description = "字段名，用作 answers 的键") String key,
            String label,
            @Schema(description = "组件：textfield、textarea、number、datetime、checkbox、radio、select、checklist") String kind,
            boolean required,
            @Schema(description = "填写说明") String help,
            @Schema(description = "可选值；不是选择项时为空") List<Option> options) {}

    private final ReportForms forms;
    private final ReportLists lists;

    TypeApi(ReportForms forms, ReportLists lists) {
        this.forms = forms;
        this.lists = lists;
    }

    @Operation(summary = "问题类型和反映表")
    @GetMapping
    List<ReportType> types() {
        Map<String, List<Option>> offered = lists.all();
        return forms.types().stream().map(type -> type(type, offered)).toList();
    }

    private ReportType type(ProblemType type, Map<String, List<Option>> offered) {
        List<ReportField> fields = forms.of(type.code()).inputs().stream()
                .map(field -> field(field, offered))
                .toList();
        return new ReportType(type.code().value(), type.name(), fields);
    }

    private static ReportField field(Field field, Map<String, List<Option>> offered) {
        return new ReportField(
                field.key(),
                field.label(),
                field.type(),
                field.required(),
                field.description(),
                field.choices(offered));
    }
}
