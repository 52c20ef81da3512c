/** Keeps a file and gives it back unchanged. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.xiaohao.evidence;
