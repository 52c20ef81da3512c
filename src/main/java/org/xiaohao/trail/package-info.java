/** Keeps the append-only account of everything that happened. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.xiaohao.trail;
