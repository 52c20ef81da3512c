package org.xiaohao.web;

import org.springframework.http.HttpStatus;

/**
 * What a person is told when something goes wrong: what it is, and what to do next.
 *
 * @param sign short sign for the eye, the HTTP status
 */
record ErrorWords(int sign, String title, String advice) {

    static ErrorWords of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> words(status, "请求内容有误", "请返回上一页检查填写的内容，然后重新提交。");
            case UNAUTHORIZED -> words(status, "请先登录", "登录已失效，请重新登录后再试。");
            case FORBIDDEN -> words(status, "没有权限", "您的账号不能打开此页面或办理此事项。如确需办理，请联系本单位系统管理员。");
            case NOT_FOUND -> words(status, "没有找到此页面", "地址可能有误，或者内容已经移动。请从首页重新进入。");
            case METHOD_NOT_ALLOWED -> words(status, "不支持这种访问方式", "请从页面上的按钮或链接进入。");
            case CONFLICT -> words(status, "内容已被他人更新", "您提交之前，此事项已有新的变化。请刷新页面，核对后再办理。");
            case PAYLOAD_TOO_LARGE -> words(status, "上传的文件过大", "请压缩或拆分文件后重新上传。");
            case UNSUPPORTED_MEDIA_TYPE -> words(status, "不支持的内容格式", "请按页面要求的格式提交。");
            case UNPROCESSABLE_ENTITY -> words(status, "未能办理", "请按提示修改后重新提交。");
            case TOO_MANY_REQUESTS -> words(status, "操作过于频繁", "请稍等片刻再试。");
            case SERVICE_UNAVAILABLE -> words(status, "系统正在维护", "请稍后再试，已提交的内容不会丢失。");
            default ->
                status.is4xxClientError()
                        ? words(status, "请求未能完成", "请返回上一页重新操作。")
                        : words(status, "系统出现异常", "本次操作未完成，已有内容没有改变。请稍后再试；如仍不成功，请将下面的编号告知系统管理员。");
        };
    }

    /** A form that lay open too long: its key has expired, the person did nothing wrong. */
    static ErrorWords expiredForm() {
        return words(HttpStatus.FORBIDDEN, "页面已过期", "页面打开时间过长或已在别处退出。请返回上一页，刷新后重新提交。");
    }

    private static ErrorWords words(HttpStatus status, String title, String advice) {
        return new ErrorWords(status.value(), title, advice);
    }
}
