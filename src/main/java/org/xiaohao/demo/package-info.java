/** Tells the demo cases through the same doors that people use. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "form",
            "organization",
            "evidence",
            "problem",
            "round",
            "process",
            "portal"
        })
package org.xiaohao.demo;
