package org.xiaohao.process;

import org.xiaohao.shared.TypeCode;

/** A problem type as the rule book defines it: its process, its official name and its place in the plan. */
public record ProblemType(TypeCode code, String name, int order) {}
