/** Reads a form definition and says what is wrong with a set of answers. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.xiaohao.form;
