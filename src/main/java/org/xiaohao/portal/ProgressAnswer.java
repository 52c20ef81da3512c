package org.xiaohao.portal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.xiaohao.document.Sheet;

/** What another system is told about a case: what its enterprise may see, and no name of a person. */
@Schema(description = "办理进度")
record ProgressAnswer(
        String number,
        @Schema(description = "问题类型") String type,
        LocalDate registeredOn,
        @Schema(description = "阶段", example = "整改中") String stage,
        @Schema(description = "阶段说明") String meaning,
        @Schema(description = "现在由哪个单位办理；无人须办理时为空") String unit,
        @Schema(description = "最早到期的期限；没有时为空") Due due,
        @Schema(description = "已办步骤，按时间先后") List<Step> steps,
        @Schema(description = "是否等待企业回答三个问题") boolean awaitingEnterprise,
        @Schema(description = "办理结果，销号后给出") String result,
        @Schema(description = "发给企业的公文，按时间先后") List<Letter> letters) {

    @Schema(description = "公文")
    record Letter(
            @Schema(example = "处理结果告知书") String name,
            @Schema(description = "文号") String documentNumber,
            String title,
            LocalDate on,
            @Schema(description = "出具单位") String unit,
            @Schema(description = "正文，逐段") List<String> text) {

        static Letter of(Sheet sheet) {
            return new Letter(
                    sheet.name(),
                    sheet.number(),
                    sheet.title(),
                    sheet.on(),
                    sheet.office(),
                    sheet.body().stream().map(Sheet.Block::text).toList());
        }
    }

    @Schema(description = "期限")
    record Due(
            LocalDate on,
            @Schema(example = "剩 3 个工作日") String words,
            @Schema(example = "正常") String light,
            @Schema(description = "期限落在尚未公布放假安排的年份，待核") boolean provisional) {}

    @Schema(description = "已办步骤")
    record Step(LocalDate on, String unit, String name) {}

    static ProgressAnswer of(Progress progress) {
        Progress.Due due = progress.due();
        return new ProgressAnswer(
                progress.number().value(),
                progress.typeName(),
                progress.registeredOn(),
                progress.stage(),
                progress.meaning(),
                progress.carrier(),
                due == null ? null : new Due(due.on(), due.words(), due.light(), due.provisional()),
                progress.done().stream()
                        .map(step -> new Step(step.on(), step.unit(), step.name()))
                        .toList(),
                progress.asking(),
                progress.result(),
                progress.letters().stream()
                        .map(letter -> Letter.of(letter.sheet()))
                        .toList());
    }
}
