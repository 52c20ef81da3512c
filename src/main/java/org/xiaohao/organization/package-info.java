/** Knows the tree of units, their posts and the people who hold them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.xiaohao.organization;
