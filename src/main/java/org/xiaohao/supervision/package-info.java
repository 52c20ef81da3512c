/** Runs the clocks of a problem and records what they show. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "calendar", "problem"})
package org.xiaohao.supervision;
