package dk.enplan.plan.desk.frame;

import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.NotTraced;
import dk.enplan.plan.access.UnclearPurpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a page says where nobody could be let in for want of a trace, or of a purpose. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Untraced {

    private final Frame frame;
    private final NothingToRead nothing;

    Untraced(Frame frame, NothingToRead nothing) {
        this.frame = frame;
        this.nothing = nothing;
    }

    @ExceptionHandler(NotTraced.class)
    String notTraced(Caller caller, HttpServletRequest request, Model page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        frame.frame(caller, request, page);
        return nothing.because("not-traced", HttpServletResponse.SC_SERVICE_UNAVAILABLE, page, response);
    }

    @ExceptionHandler(UnclearPurpose.class)
    String unclear(Caller caller, HttpServletRequest request, Model page, HttpServletResponse response) {
        frame.frame(caller, request, page);
        return nothing.because("unknown-purpose", HttpServletResponse.SC_BAD_REQUEST, page, response);
    }
}
