package org.xiaohao.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.shared.TypeCode;

/** The door for other systems: report a problem, follow it, add evidence. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "问题反映", description = "提交问题、查询进度、补充材料")
class ReportApi {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~-]{16,128}");

    private final PublicReports reports;
    private final ReportForms forms;
    private final CaseKey key;
    private final ProgressReader progress;
    private final Uploads uploads;

    ReportApi(PublicReports reports, ReportForms forms, CaseKey key, ProgressReader progress, Uploads uploads) {
        this.reports = reports;
        this.forms = forms;
        this.key = key;
        this.progress = progress;
        this.uploads = uploads;
    }

    @Schema(description = "问题反映")
    record ReportRequest(
            @Schema(description = "问题类型编码", requiredMode = Schema.RequiredMode.REQUIRED) String type,
            @Schema(description = "按该类型反映表的字段名填写，字段见 GET /api/v1/types", requiredMode = Schema.RequiredMode.REQUIRED)
                    Map<String, Object> answers) {}

    @Schema(description = "回执。查询码只在此处出现，请妥善保存")
    record ReportReceipt(String number, String queryCode) {}

    @Schema(description = "已收到的材料")
    record KeptFile(String id, String name, String mediaType, long size, String sha256) {}

    @Operation(summary = "提交问题", description = "同一幂等键、同一内容重复提交，返回同一回执；同一幂等键、不同内容返回 409。")
    @ApiResponse(responseCode = "201", description = "已登记")
    @ApiResponse(responseCode = "409", description = "幂等键已用于另一份内容", content = @Content)
    @ApiResponse(responseCode = "422", description = "内容有误，errors 逐项列出", content = @Content)
    @ApiResponse(responseCode = "429", description = "一小时内提交的次数过多，见 Retry-After", content = @Content)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReportReceipt> submit(
            @Parameter(description = "幂等键，16–128 位字母、数字或 . _ ~ -，建议使用 UUID") @RequestHeader("Idempotency-Key")
                    String idempotencyKey,
            @RequestBody ReportRequest request) {
        if (!KEY.matcher(idempotencyKey).matches()) {
            throw new Rejection("请求头 Idempotency-Key 须为 16–128 位字母、数字或 . _ ~ -");
        }
        Map<String, Object> answers = request.answers() == null ? Map.of() : request.answers();
        Receipt receipt = reports.submit(idempotencyKey, known(request.type()), answers);
        return ResponseEntity.created(URI.create("/api/v1/reports/" + receipt.number()))
                .cacheControl(CacheControl.noStore())
                .body(new ReportReceipt(receipt.number().value(), receipt.queryCode()));
    }

    @Operation(summary = "查询进度", description = "编号或查询码不正确时，一律返回 404。")
    @ApiResponse(responseCode = "200", description = "办理进度")
    @ApiResponse(responseCode = "404", description = "编号或者查询码不正确", content = @Content)
    @ApiResponse(responseCode = "429", description = "输错次数过多，见 Retry-After", content = @Content)
    @GetMapping("/{number}")
    ResponseEntity<ProgressAnswer> follow(
            @PathVariable String number,
            @Parameter(description = "回执上的查询码") @RequestHeader("X-Query-Code") String code,
            HttpServletRequest request) {
        ProblemNumber opened = open(number, code, request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ProgressAnswer.of(progress.of(opened).orElseThrow()));
    }

    @Operation(summary = "补充材料", description = "一次上传一个文件。请勿上传国家秘密。")
    @ApiResponse(responseCode = "201", description = "已收到")
    @ApiResponse(responseCode = "404", description = "编号或者查询码不正确", content = @Content)
    @ApiResponse(responseCode = "422", description = "文件不予接收，或者问题已经办结", content = @Content)
    @ApiResponse(responseCode = "429", description = "一小时内上传的次数过多，见 Retry-After", content = @Content)
    @PostMapping(path = "/{number}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    KeptFile add(
            @PathVariable String number,
            @Parameter(description = "回执上的查询码") @RequestHeader("X-Query-Code") String code,
            @RequestPart("file") MultipartFile file,
            HttpServletRequest request) {
        ProblemNumber opened = open(number, code, request);
        EvidenceFile kept = uploads.addToCase(opened, file);
        return new KeptFile(kept.id().toString(), kept.name(), kept.mediaType(), kept.size(), kept.sha256());
    }

    private ProblemNumber open(String number, String code, HttpServletRequest request) {
        CaseKey.Try tried = key.open(number, code, request.getRemoteAddr());
        if (tried.isPaused()) {
            throw new Paused(tried.pause());
        }
        if (!tried.isOpen()) {
            throw new WrongKey();
        }
        return tried.opened();
    }

    private TypeCode known(String type) {
        return forms.known(type).orElseThrow(() -> new Rejection(List.of(new Reason("type", "“问题类型”不在可选范围内"))));
    }
}
