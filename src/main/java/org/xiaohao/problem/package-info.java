/** Keeps the law of a case: what was reported, who carries it and which step is lawful next. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "organization", "evidence"})
package org.xiaohao.problem;
