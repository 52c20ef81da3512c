package org.xiaohao.form;

import java.math.BigDecimal;

/** What a value must keep to; a part that is {@code null} sets no limit. */
public record Limits(
        BigDecimal min,
        BigDecimal max,
        Integer minLength,
        Integer maxLength,
        Integer decimalDigits,
        String pattern,
        boolean noPastDates) {

    public static final Limits NONE = new Limits(null, null, null, null, null, null, false);
}
