package dk.enplan.kit.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One caller who asks without a pause must not be the reason why another waits. Stands behind the check of who it is; whoever is nobody is
 * turned away there, which costs less than counting them.
 */
final class TooFast extends OncePerRequestFilter {

    private final Pace pace;
    private final JsonMapper json;

    TooFast(Pace pace, JsonMapper json) {
        this.pace = pace;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onward)
            throws ServletException, IOException {
        var caller = request.getUserPrincipal();
        var ahead = caller == null ? Duration.ZERO : pace.ahead(caller.getName(), System.nanoTime());
        if (ahead.isZero()) {
            onward.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ahead.toSeconds() + 1));
        Refusals.write(
                response,
                json,
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-fast",
                        "This account asks more often than it may. Nothing was stored. Wait as long as Retry-After says and send it again; events may come"
                                + " many at once, as a batch."));
    }
}
