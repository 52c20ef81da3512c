/** Knows who is at the door. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "organization"})
package org.xiaohao.identity;
