package org.xiaohao.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.PersonId;

/** Knows which browser began a draft by a random cookie: no session is needed, so a restart loses no typed report. */
@Component
class DraftOwner {

    private static final String COOKIE = "XIAOHAO-DRAFT";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final PortalSecret secret;
    private final PortalSettings settings;

    DraftOwner(PortalSecret secret, PortalSettings settings) {
        this.secret = secret;
        this.settings = settings;
    }

    /** The owner behind the request; an unknown browser owns nothing. */
    String of(HttpServletRequest request) {
        return hash(value(request).orElse(""));
    }

    /** A draft begun at the counter belongs to the person who began it, at whichever screen. */
    String ofClerk(PersonId clerk) {
        return secret.hash("draft owner at the counter", clerk.value());
    }

    /** The owner behind the request, made and remembered when the browser is new. */
    String remember(HttpServletRequest request, HttpServletResponse response) {
        String value = value(request).orElseGet(this::fresh);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/report")
                .maxAge(settings.draftLife())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return hash(value);
    }

    private static Optional<String> value(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> SHAPE.matcher(value).matches())
                .findFirst();
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String hash(String value) {
        return secret.hash("draft owner", value);
    }
}
