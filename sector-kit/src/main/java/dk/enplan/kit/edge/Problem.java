package dk.enplan.kit.edge;

import dk.enplan.contracts.FieldProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** RFC 9457 problem details: what was wrong, and what the sender can do. Never what the sender wrote. */
public final class Problem {

    private static final int MOST_LISTED = 100;

    private Problem() {}

    public static ProblemDetail of(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:enplan:problem:" + code));
        problem.setTitle(sentence(code));
        problem.setProperty("code", code);
        return problem;
    }

    public static ProblemDetail invalid(List<FieldProblem> problems) {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-event",
                "Nothing was stored. Mend the fields listed in errors and send it again.",
                problems);
    }

    /** A long list of mistakes is one mistake, made many times: the first are enough to mend it. */
    public static ProblemDetail of(HttpStatus status, String code, String detail, List<FieldProblem> problems) {
        var more = problems.size() - MOST_LISTED;
        var problem = of(status, code, more > 0 ? detail + " " + more + " more are not listed." : detail);
        problem.setProperty(
                "errors",
                problems.stream().limit(MOST_LISTED).map(Problem::line).toList());
        return problem;
    }

    private static Map<String, String> line(FieldProblem problem) {
        return Map.of(
                "field",
                problem.field(),
                "fault",
                problem.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "says",
                problem.says());
    }

    private static String sentence(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }
}
