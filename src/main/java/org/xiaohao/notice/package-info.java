/** Records a notice once and sends it safely. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "organization", "problem"})
package org.xiaohao.notice;
