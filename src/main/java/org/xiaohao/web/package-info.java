/** Is the shell around every page: log-in, layout, security rules, errors. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "organization", "identity"})
package org.xiaohao.web;
