/** Receives enterprises: they report, track and answer without an account. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "organization",
            "evidence",
            "problem",
            "document",
            "supervision",
            "process"
        })
package org.xiaohao.portal;
