/** Tells the demo cases through the same doors that people use. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "form", "organization", "evidence", "problem", "process", "portal"})
package org.xiaohao.demo;
