package org.xiaohao.process;

/**
 * How long something may take, as the decision table says.
 *
 * @param unit {@code workingDay}, {@code calendarDay} or {@code month}
 * @param source the text the term comes from
 */
public record Term(int length, String unit, String source) {

    public String words() {
        if (length == 0) {
            return "当日";
        }
        return length
                + switch (unit) {
                    case "workingDay" -> "个工作日";
                    case "month" -> "个月";
                    default -> "日";
                };
    }
}
