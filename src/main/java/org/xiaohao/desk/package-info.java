/** Shows staff their cases. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "organization",
            "identity",
            "evidence",
            "problem",
            "supervision",
            "ledger",
            "trail",
            "notice",
            "process"
        })
package org.xiaohao.desk;
