package org.xiaohao.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.List;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.xiaohao.organization.Post;

/** Three doors with one lock: the engine's web applications, its REST interface, and our own pages. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String SESSION_COOKIE = "JSESSIONID";
    private static final String FORM_KEY_COOKIE = "XIAOHAO-FORM-KEY";
    // our pages hold no script and no style of their own, so none is allowed
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // a second log-in beside ours, the set-up that makes anyone an administrator, and a place to try passwords unseen
    private static final List<String> ENGINE_HOLES = List.of(
            "/camunda/api/admin/auth/user/{engine}/login/**",
            "/camunda/api/admin/setup/**",
            "/camunda/api/engine/engine/{engine}/identity/verify/**",
            "/engine-rest/identity/verify/**",
            "/engine-rest/engine/{engine}/identity/verify/**");

    private final RequestCache targets = new TargetMemory();

    @Bean
    @Order(1)
    SecurityFilterChain engineWebapps(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(rules -> rules.requestMatchers(paths(ENGINE_HOLES))
                        .denyAll()
                        .requestMatchers(path("/camunda/app/admin/**"))
                        .access(new PostOnly(Post.SECURITY)::decide)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(answers -> answers.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(new WhyLogIn(), AnyRequestMatcher.INSTANCE))
                // the web applications bring filters of their own for these two
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.requestCache(targets))
                .logout(logout -> logout.logoutRequestMatcher(
                                withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT))
                        .deleteCookies(SESSION_COOKIE))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(rules -> rules.requestMatchers(paths(ENGINE_HOLES))
                        .denyAll()
                        // the rules of the procedure are changed by those who hold the post for it, by nobody else
                        .requestMatchers(path("/engine-rest/deployment/create"))
                        .access(new PostOnly(Post.DESIGNER)::decide)
                        .anyRequest()
                        .access(DesignersOnly::decide))
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(answers -> answers.accessDeniedHandler(new DesignersOnly.Refused()))
                // no cookie is read here, so a foreign page has nothing to misuse
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain ownPages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(paths(PublicPaths.ALL))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new AfterLogIn(targets))
                        .failureHandler(new LogInFailure()))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").deleteCookies(SESSION_COOKIE))
                // a new session, not only a new id: nothing of who sat here before may stay
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(targets))
                .csrf(csrf -> csrf.csrfTokenRepository(formKeys())
                        .ignoringRequestMatchers(paths(PublicPaths.WITHOUT_FORM_KEY)))
                .exceptionHandling(answers ->
                        answers.authenticationEntryPoint(new WhyLogIn()).accessDeniedHandler(new AccessRefused()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    CookieSameSiteSupplier noCookieForForeignPages() {
        return CookieSameSiteSupplier.ofLax();
    }

    /** Kept in a cookie: a report that takes an hour to write must still be accepted when the session has gone. */
    private static CookieCsrfTokenRepository formKeys() {
        CookieCsrfTokenRepository keys = new CookieCsrfTokenRepository();
        keys.setCookieName(FORM_KEY_COOKIE);
        keys.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return keys;
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }

    private static RequestMatcher paths(List<String> patterns) {
        return new OrRequestMatcher(patterns.stream().map(SecurityChains::path).toList());
    }
}
