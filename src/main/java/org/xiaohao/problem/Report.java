package org.xiaohao.problem;

import java.util.Map;
import org.xiaohao.shared.TypeCode;

/**
 * What an enterprise reports, already checked against the type's own form.
 *
 * @param answers by form field key; {@link ReportKeys} lists the keys that every type's form has
 */
public record Report(TypeCode type, Channel channel, Map<String, Object> answers) {}
