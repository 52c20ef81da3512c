package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds the brake before every door at which a stranger leaves something: reports, drafts, files. */
@Component
class FloodGate implements WebMvcConfigurer {

    private static final String[] UPLOADS = {
        "/report/drafts/{draft}/evidence", "/track/evidence", "/api/v1/reports/{number}/evidence"
    };
    private static final String[] REPORTS = {"/report/{type}", "/api/v1/reports"};
    private static final String[] LINKS = {"/answer/{token}", "/claim/{token}"};

    private final FloodBrake brake;
    private final PortalSettings settings;

    FloodGate(FloodBrake brake, PortalSettings settings) {
        this.brake = brake;
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate("reports", settings.reportsPerHour())).addPathPatterns(REPORTS);
        registry.addInterceptor(new Gate("links", settings.reportsPerHour())).addPathPatterns(LINKS);
        registry.addInterceptor(new Gate("uploads", settings.uploadsPerHour())).addPathPatterns(UPLOADS);
    }

    private final class Gate implements HandlerInterceptor {

        private final String kind;
        private final int most;

        Gate(String kind, int most) {
            this.kind = kind;
            this.most = most;
        }

        // before the files are read: what is refused must cost nothing
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (HttpMethod.POST.matches(request.getMethod())) {
                Optional<Duration> wait = brake.count(kind, request.getRemoteAddr(), most);
                wait.ifPresent(pause -> {
                    throw new TooMany(pause);
                });
            }
            return true;
        }
    }
}
