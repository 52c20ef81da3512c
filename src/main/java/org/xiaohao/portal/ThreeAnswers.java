package org.xiaohao.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.shared.Rejection.Reason;

/** The three questions as a browser posts them: {@code yes}, {@code no} or nothing. */
record ThreeAnswers(String contacted, String solved, String satisfied, String remark) {

    static final ThreeAnswers NONE = new ThreeAnswers(null, null, null, null);

    private static final int LONGEST_REMARK = 500;
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]");

    List<Reason> problems() {
        List<Reason> problems = new ArrayList<>();
        require(problems, "contacted", contacted, "“有没有人联系您”必填");
        require(problems, "solved", solved, "“问题解决了没有”必填");
        require(problems, "satisfied", satisfied, "“您满意不满意”必填");
        if (words() != null && words().length() > LONGEST_REMARK) {
            problems.add(new Reason("remark", "“补充说明”最多 " + LONGEST_REMARK + " 个字，现在有 " + words().length() + " 个字"));
        }
        if (words() != null && UNREADABLE.matcher(words()).find()) {
            problems.add(new Reason("remark", "“补充说明”含有无法显示的控制字符，请删去"));
        }
        return problems;
    }

    boolean isContacted() {
        return "yes".equals(contacted);
    }

    boolean isSolved() {
        return "yes".equals(solved);
    }

    boolean isSatisfied() {
        return "yes".equals(satisfied);
    }

    /** The remark, or {@code null} when there is none. */
    String words() {
        String text = remark == null ? "" : remark.replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }

    private static void require(List<Reason> problems, String key, String value, String words) {
        if (!"yes".equals(value) && !"no".equals(value)) {
            problems.add(new Reason(key, words));
        }
    }
}
