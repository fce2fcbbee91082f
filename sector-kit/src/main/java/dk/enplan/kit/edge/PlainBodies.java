package dk.enplan.kit.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.json.JsonMapper;

/** A compressed body would be read as if it were none: what its size is, nobody would know before it is unpacked. */
final class PlainBodies implements HandlerInterceptor {

    private final JsonMapper json;

    PlainBodies(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) return true;
        var problem = Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "wrong-encoding",
                "Nothing was stored. Send the body as it is, not compressed, without Content-Encoding.");
        response.setStatus(problem.getStatus());
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
        return false;
    }
}
