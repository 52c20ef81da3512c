/** Asks many units the same thing at once, and remembers who answered. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "calendar", "organization", "problem"})
package org.xiaohao.round;
