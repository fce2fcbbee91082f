package dk.enplan.kit.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token that cannot be judged, because its issuer does not answer, is not a token that is wrong: whoever brings it must hear that they
 * may come again, or they would throw it away and stop telling.
 */
final class NobodyToAsk extends OncePerRequestFilter {

    private final JsonMapper json;

    NobodyToAsk(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onward)
            throws ServletException, IOException {
        try {
            onward.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException issuerAway) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            Refusals.write(
                    response,
                    json,
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "not-now",
                            "The access token cannot be checked just now. Nothing was stored. Try again in a moment."));
        }
    }
}
