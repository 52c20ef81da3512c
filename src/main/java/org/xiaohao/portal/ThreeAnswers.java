package org.xiaohao.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.shared.Rejection.Reason;

/** The three questions as a browser posts them: {@code yes}, {@code no} or nothing. */
record ThreeAnswers(String contacted, String solved, String satisfied, String remark) {

    static final ThreeAnswers NONE = new ThreeAnswers(null, null, null, null);

    static final int LONGEST_REMARK = 500;
    static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]");

    /** One question as the page shows it; {@code error} is {@code null} when it is answered. */
    record Question(String key, String text, String yes, String no, String value, String error) {}

    List<Question> questions(List<Reason> errors) {
        return List.of(
                question("contacted", "一、办理期间有没有人联系您？", "联系了", "没有联系", contacted, errors),
                question("solved", "二、问题解决了没有？", "解决了", "没有解决", solved, errors),
                question("satisfied", "三、对办理过程和结果满意不满意？", "满意", "不满意", satisfied, errors));
    }

    List<Reason> problems() {
        List<Reason> problems = new ArrayList<>();
        require(problems, "contacted", contacted, "第一个问题还没有回答");
        require(problems, "solved", solved, "第二个问题还没有回答");
        require(problems, "satisfied", satisfied, "第三个问题还没有回答");
        String words = words() == null ? "" : words();
        if (words.length() > LONGEST_REMARK) {
            problems.add(new Reason("remark", "“补充说明”最多 " + LONGEST_REMARK + " 个字，现在有 " + words.length() + " 个字"));
        }
        if (UNREADABLE.matcher(words).find()) {
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

    private static Question question(
            String key, String text, String yes, String no, String value, List<Reason> errors) {
        String error = errors.stream()
                .filter(reason -> key.equals(reason.field()))
                .map(Reason::text)
                .findFirst()
                .orElse(null);
        return new Question(key, text, yes, no, value, error);
    }

    private static void require(List<Reason> problems, String key, String value, String words) {
        if (!"yes".equals(value) && !"no".equals(value)) {
            problems.add(new Reason(key, words));
        }
    }
}
