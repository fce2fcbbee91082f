package dk.enplan.kit.edge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Requests that no endpoint took, told like any other problem: what to send instead, and never what was sent, which Spring's
 * own words quote.
 */
@RestControllerAdvice
// Before Spring's own, which quotes.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Misfits extends ResponseEntityExceptionHandler {

    private record Answer(String code, String says) {}

    private static final Map<Integer, Answer> ANSWERS = Map.of(
            400, new Answer("unreadable", "Something in the request cannot be read. Nothing was stored."),
            404, new Answer("nothing-here", "There is nothing at this address."),
            405, new Answer("wrong-method", "Use one of the methods in the header Allow."),
            406, new Answer("wrong-accept", "What is asked for in the header Accept is not to be had here."),
            413, new Answer("too-large", "Nothing was stored. Send less at a time."),
            415, new Answer("wrong-content-type", "Nothing was stored. Send one of the types in the header Accept."));

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = ANSWERS.get(status.value());
        var ours = answer == null ? body : problem(thrown, status, answer);
        return super.handleExceptionInternal(thrown, ours, headers, status, request);
    }

    private static ProblemDetail problem(Exception thrown, HttpStatusCode status, Answer answer) {
        var says = thrown instanceof TypeMismatchException mismatch && parameter(mismatch) != null
                ? "The parameter " + parameter(mismatch) + " cannot be read. Nothing was stored."
                : answer.says();
        return Problem.of(HttpStatus.valueOf(status.value()), answer.code(), says);
    }

    /** As we named it. */
    private static @Nullable String parameter(TypeMismatchException mismatch) {
        return mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : mismatch.getPropertyName();
    }

    /** The database is away, or was while it should have said yes: nobody knows whether it did. */
    @ExceptionHandler({
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> notNow(Exception passing) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-now",
                        "Try again in a moment. What was sent may be stored or not: send it again under the same id, which is"
                                + " harmless."));
    }
}
