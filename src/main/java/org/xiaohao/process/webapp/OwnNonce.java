package org.xiaohao.process.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page with its request. The webapps hand it from header to page through the one servlet context:
 * any request in between, of anybody, replaces it, the browser then refuses the scripts and the page stays blank.
 */
class OwnNonce extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Request(request), response);
    }

    private static final class Request extends HttpServletRequestWrapper {

        private final ServletContext context;
        private Object nonce;

        private Request(HttpServletRequest request) {
            super(request);
            ClassLoader loader = ServletContext.class.getClassLoader();
            context = (ServletContext)
                    Proxy.newProxyInstance(loader, new Class<?>[] {ServletContext.class}, this::answer);
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        private Object answer(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (isNonce(arguments) && method.getName().equals("getAttribute")) {
                return nonce;
            }
            if (isNonce(arguments) && method.getName().equals("setAttribute")) {
                nonce = arguments[1];
                return null;
            }
            try {
                return method.invoke(super.getServletContext(), arguments);
            } catch (InvocationTargetException failed) {
                // the caller expects the failure of the context itself
                throw failed.getCause();
            }
        }

        private static boolean isNonce(Object[] arguments) {
            return arguments != null
                    && arguments.length > 0
                    && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
        }
    }
}
