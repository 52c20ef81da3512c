package org.xiaohao.form;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xiaohao.shared.CreditCode;

/** Texts of a known shape, named by a field's property {@code check}. */
final class TextShape {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final int MAIL_LENGTH = 254;

    private static final Map<String, Function<String, Optional<String>>> SHAPES = Map.of(
            "creditCode", text -> CreditCode.parse(text).map(CreditCode::value),
            "phone", TextShape::phone,
            "mail", TextShape::mail);
    private static final Map<String, String> REASONS = Map.of(
            "creditCode", "不是有效的统一社会信用代码（18 位，请核对每一位）",
            "phone", "不是有效的电话号码（手机 11 位，座机带区号）",
            "mail", "不是有效的邮箱地址");

    private TextShape() {}

    static void requireKnown(String check) {
        if (check != null && !SHAPES.containsKey(check)) {
            throw new IllegalArgumentException("校验“" + check + "”不存在");
        }
    }

    /** The text in its one official form, or empty when it has not the shape. */
    static Optional<String> canonical(String check, String text) {
        return SHAPES.get(check).apply(text);
    }

    static String reason(String check) {
        return REASONS.get(check);
    }

    private static Optional<String> phone(String text) {
        return Optional.of(halfWidth(text).replace(" ", ""))
                .filter(phone -> PHONE.matcher(phone).matches());
    }

    private static Optional<String> mail(String text) {
        return Optional.of(halfWidth(text))
                .filter(mail ->
                        mail.length() <= MAIL_LENGTH && MAIL.matcher(mail).matches());
    }

    // Chinese keyboards produce full-width digits and letters
    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
