package org.xiaohao.web;

import java.util.List;

/** The one list of what a stranger may open. Everything that is not on it needs a log-in. */
final class PublicPaths {

    /** Pages for enterprises, the log-in, and what both need to look right. */
    static final List<String> ALL = List.of(
            "/",
            "/report/**",
            "/track/**",
            "/claim/**",
            "/publicity",
            "/answer/**",
            "/api/v1/**",
            "/api/docs/**",
            "/login",
            "/error",
            "/css/**",
            "/js/**",
            "/img/**",
            "/favicon.ico",
            "/actuator/health/**");

    /** Called by other systems without a cookie: nothing in a browser could be misused for them. */
    static final List<String> WITHOUT_FORM_KEY = List.of("/api/v1/**");

    private PublicPaths() {}
}
