package org.xiaohao.organization;

/** The organization was read from its files; heard in the loading transaction, with {@link Directory} already fresh. */
public record OrganizationLoaded(LoadReport report, boolean withPeople) {}
