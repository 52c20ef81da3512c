package org.xiaohao.process.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** A page carries the nonce of its own header, whatever happens between the two. */
class OwnNonceTest {

    private final MockServletContext shared = new MockServletContext();

    @Test
    void keepsTheNonceOfAPageWhileOthersAskForTheirs() throws Exception {
        ContentSecurityPolicyProvider policy = new ContentSecurityPolicyProvider();
        policy.setValue("script-src $NONCE 'strict-dynamic'");
        ServletContext mine = contextSeenBehindTheFilter();
        String header = policy.getHeaderValue(mine);
        policy.getHeaderValue(contextSeenBehindTheFilter());
        policy.getHeaderValue(shared);
        Object nonce = mine.getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE);
        assertThat(header).contains("'nonce-" + nonce + "'");
    }

    @Test
    void leavesEverythingElseOfTheContextShared() throws Exception {
        contextSeenBehindTheFilter().setAttribute("engine", "default");
        assertThat(shared.getAttribute("engine")).isEqualTo("default");
        assertThat(contextSeenBehindTheFilter().getContextPath()).isEqualTo(shared.getContextPath());
    }

    private ServletContext contextSeenBehindTheFilter() throws Exception {
        AtomicReference<ServletContext> seen = new AtomicReference<>();
        new OwnNonce()
                .doFilter(
                        new MockHttpServletRequest(shared),
                        new MockHttpServletResponse(),
                        (request, response) -> seen.set(request.getServletContext()));
        return seen.get();
    }
}
