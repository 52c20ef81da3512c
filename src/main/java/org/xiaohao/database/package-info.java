/** Provides the PostgreSQL that the house stands on. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.xiaohao.database;
