package org.xiaohao.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets a person in who knows the password; the groups of the account become the authorities. */
@Component
class StaffLogIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(StaffLogIn.class);
    private static final int FINGERPRINT = 12;

    private final Accounts accounts;
    private final Brake brake;
    private final SecurityLog security;

    StaffLogIn(Accounts accounts, Brake brake, SecurityLog security) {
        this.accounts = accounts;
        this.brake = brake;
        this.security = security;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String id = request.getName().strip();
        String address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (brake.holds(id, address)) {
            log.warn("log-in held back, account {}", fingerprint(id));
            throw new TooManyFailures();
        }
        if (!accounts.passwordMatches(id, String.valueOf(request.getCredentials()))) {
            brake.failed(id, address);
            note(id, address);
            log.warn("log-in failed, account {}", fingerprint(id));
            throw new BadCredentialsException("wrong account or password");
        }
        brake.passed(id, address);
        return admitted(id, request);
    }

    /** A name that nobody has may be a password typed into the wrong field: its fingerprint must do. */
    private void note(String id, String address) {
        String who = accounts.find(id).isPresent() ? id : "#" + fingerprint(id);
        security.record("login.failed", who, "", brake.holds(id, address) ? "braked" : "", address);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Authentication admitted(String id, Authentication request) {
        Account account = accounts.find(id).orElseThrow(() -> new BadCredentialsException("account has just gone"));
        List<GrantedAuthority> authorities = AuthorityUtils.createAuthorityList(account.groups());
        var admitted = UsernamePasswordAuthenticationToken.authenticated(account.id(), null, authorities);
        admitted.setDetails(request.getDetails());
        return admitted;
    }

    /** Log-in names are often people's names: the log holds a SHA-256 prefix, which an operator can recompute. */
    private static String fingerprint(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
