package org.xiaohao.problem;

import java.util.Map;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.TypeCode;

/**
 * What an enterprise reports, already checked against the type's own form.
 *
 * @param answers by form field key; {@link ReportKeys} lists the keys that every type's form has
 * @param by who wrote it down: the enterprise, or a person of the office for it
 */
public record Report(TypeCode type, Channel channel, Map<String, Object> answers, Actor by) {

    public Report(TypeCode type, Channel channel, Map<String, Object> answers) {
        this(type, channel, answers, Actor.ENTERPRISE);
    }
}
