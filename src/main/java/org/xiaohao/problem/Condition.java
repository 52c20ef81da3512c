package org.xiaohao.problem;

import java.util.Map;

/**
 * A part of a {@code where} clause over rows of {@code problem_case}.
 *
 * @param sql in brackets, with named parameters
 */
public record Condition(String sql, Map<String, Object> params) {}
