package org.xiaohao.desk;

import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.shared.Rejection;

/** Words a refusal for the tab of a task, whose script shows them where the person pressed. */
@ControllerAdvice(assignableTypes = {TasklistDossier.class, TalkTab.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class TabRefusals {

    @ExceptionHandler
    ResponseEntity<String> refused(ResponseStatusException refusal) {
        String text =
                switch (HttpStatus.valueOf(refusal.getStatusCode().value())) {
                    case UNAUTHORIZED -> "登录已失效，请重新登录。";
                    case FORBIDDEN -> "您无权查看或修改本案的案卷。";
                    case NOT_FOUND -> "这项任务已办结或已撤销。";
                    default -> "暂时无法办理，请稍后再试。";
                };
        return plain(refusal.getStatusCode(), text);
    }

    @ExceptionHandler
    ResponseEntity<String> rejected(Rejection rejection) {
        return plain(HttpStatus.UNPROCESSABLE_ENTITY, rejection.getMessage());
    }

    private static ResponseEntity<String> plain(HttpStatusCode status, String text) {
        var type = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
        return ResponseEntity.status(status).contentType(type).body(text);
    }
}
