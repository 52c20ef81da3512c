/** Is the engine room, the only home of the workflow engine. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "form",
            "calendar",
            "organization",
            "identity",
            "evidence",
            "problem",
            "document",
            "supervision",
            "round",
            "notice"
        })
package org.xiaohao.process;
