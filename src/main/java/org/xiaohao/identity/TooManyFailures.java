package org.xiaohao.identity;

import org.springframework.security.authentication.AccountStatusException;

/** The password was not even looked at: too many wrong ones came before it. */
public class TooManyFailures extends AccountStatusException {

    TooManyFailures() {
        super("too many failures");
    }
}
