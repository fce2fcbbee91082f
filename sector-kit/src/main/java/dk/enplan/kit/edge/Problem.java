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

    /** Said by every door, and by the plan of what came past them. */
    public static final String CPR_IN_TEXT = "cpr-in-text";

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
        if (problems.stream().anyMatch(it -> it.fault() == FieldProblem.Fault.CPR_IN_TEXT))
            return of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    CPR_IN_TEXT,
                    "Nothing was stored. Whom it is about is said by the subject alone: take the CPR number out of the fields"
                            + " listed in errors and send it again. Write a number that is something else divided otherwise.",
                    problems);
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-event",
                "Nothing was stored. Mend the fields listed in errors and send it again.",
                problems);
    }

    /** Of words that somebody writes about a citizen whom the address names. */
    public static ProblemDetail cprInReason() {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                CPR_IN_TEXT,
                "Nothing was stored. A CPR number stands in the reason: take it out and send it again.");
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
