/** Records a notice once and sends it safely. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "calendar"})
package org.xiaohao.notice;
