/** Receives enterprises: they report, track and answer without an account. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "organization",
            "identity",
            "notice",
            "evidence",
            "problem",
            "document",
            "supervision",
            "process"
        })
package org.xiaohao.portal;
