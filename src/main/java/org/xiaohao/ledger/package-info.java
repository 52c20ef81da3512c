/** Keeps one searchable row per case. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organization", "problem", "supervision"})
package org.xiaohao.ledger;
