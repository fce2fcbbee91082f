package dk.enplan.kit.edge;

import dk.enplan.contracts.Cpr;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** A problem says at which address it arose. Where somebody has put a CPR number there, that is not said again. */
@ControllerAdvice
final class WithheldAddress implements ResponseBodyAdvice<Object> {

    private static final URI WITHHELD = URI.create("urn:enplan:address-withheld");

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> written) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> written,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem
                && Cpr.standsIn(request.getURI().getPath())) problem.setInstance(WITHHELD);
        return body;
    }
}
