/** Shows staff their cases. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "form",
            "organization",
            "identity",
            "notice",
            "evidence",
            "round",
            "problem",
            "document",
            "supervision",
            "ledger",
            "trail",
            "process"
        })
package org.xiaohao.desk;
