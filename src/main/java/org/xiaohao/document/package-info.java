/** Issues an official paper once and gives it back unchanged. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "calendar", "organization", "problem"})
package org.xiaohao.document;
