package org.xiaohao.portal;

import java.net.URI;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Says "no" to other systems as RFC 9457 asks, in Chinese, with one entry per wrong field. */
@RestControllerAdvice(assignableTypes = ReportApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReportApiProblems {

    /** One wrong field; {@code field} is {@code null} when it concerns the whole. */
    record FieldError(String field, String message) {}

    @ExceptionHandler(Rejection.class)
    ResponseEntity<ProblemDetail> refused(Rejection no) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "内容有误", no.getMessage());
        problem.setProperty("errors", errors(no.reasons()));
        return answer(problem);
    }

    @ExceptionHandler(KeyTaken.class)
    ResponseEntity<ProblemDetail> taken(KeyTaken no) {
        return answer(problem(HttpStatus.CONFLICT, "幂等键已被使用", "此 Idempotency-Key 已用于另一份内容，请换一个新的键。"));
    }

    @ExceptionHandler(WrongKey.class)
    ResponseEntity<ProblemDetail> wrong(WrongKey no) {
        return answer(problem(HttpStatus.NOT_FOUND, "没有找到", "编号或者查询码不正确。"));
    }

    @ExceptionHandler(Paused.class)
    ResponseEntity<ProblemDetail> paused(Paused no) {
        ProblemDetail problem = problem(HttpStatus.TOO_MANY_REQUESTS, "请稍后再试", TrackPages.pauseWords(no.pause()));
        return ResponseEntity.status(problem.getStatus())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(no.pause().plusSeconds(1).toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler(TooMany.class)
    ResponseEntity<ProblemDetail> tooMany(TooMany no) {
        ProblemDetail problem = problem(HttpStatus.TOO_MANY_REQUESTS, "请稍后再试", no.words());
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(no.seconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler(MissingRequestHeaderException.class)
    ResponseEntity<ProblemDetail> missing(MissingRequestHeaderException no) {
        return answer(problem(HttpStatus.BAD_REQUEST, "缺少请求头", "缺少请求头 " + no.getHeaderName() + "。"));
    }

    @ExceptionHandler(MissingServletRequestPartException.class)
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException no) {
        return answer(problem(HttpStatus.BAD_REQUEST, "缺少文件", "缺少名为 " + no.getRequestPartName() + " 的文件。"));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException no) {
        return answer(problem(HttpStatus.BAD_REQUEST, "内容无法读取", "请求内容不是有效的 JSON，或者结构不对。"));
    }

    private static List<FieldError> errors(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new FieldError(reason.field(), reason.text()))
                .toList();
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("about:blank"));
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
