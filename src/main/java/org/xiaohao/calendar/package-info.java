/** Knows which days are working days and which date is n days away. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.xiaohao.calendar;
