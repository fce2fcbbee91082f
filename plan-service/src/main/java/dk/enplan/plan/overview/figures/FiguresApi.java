package dk.enplan.plan.overview.figures;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How it goes, in numbers, for programs that leaders use. */
@RestController
final class FiguresApi {

    private final FigureReading reading;

    FiguresApi(FigureReading reading) {
        this.reading = reading;
    }

    @Described(
            id = "readFigures",
            says =
                    "Waits, vacancies, unanswered handoffs, flags and load, for leaders and auditors. Numbers only: no group of fewer than five is in it, nor can one be reckoned from it.",
            answers = @Described.Answer(body = FiguresDocument.class),
            problems = {"400 one-at-a-time", "403 not-yours", "404 no-such-course"})
    @GetMapping("/api/leader/figures")
    ResponseEntity<?> figures(
            Caller caller,
            @Described.As("Whose flags over time; one that course.sectors names.")
                    @RequestParam(required = false)
                    @Nullable String sector,
            @Described.As("Which rule's flags over time; one that course.rules names.")
                    @RequestParam(required = false)
                    @Nullable String rule) {
        return switch (reading.read(caller, sector, rule)) {
            case FigureReading.Answer.Found(var figures) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(figures);
            case FigureReading.Answer.NotYours() ->
                problem(HttpStatus.FORBIDDEN, "not-yours", "Leaders and auditors read these numbers.");
            case FigureReading.Answer.OneAtATime() ->
                problem(
                        HttpStatus.BAD_REQUEST,
                        "one-at-a-time",
                        "Ask for a sector or for a rule: of both together the groups are too small.");
            case FigureReading.Answer.NoSuchCourse() ->
                problem(
                        HttpStatus.NOT_FOUND,
                        "no-such-course",
                        "There are no such flags, or too few to show. course.sectors and course.rules say what can be asked for.");
        };
    }

    private static ResponseEntity<?> problem(HttpStatus status, String code, String says) {
        return ResponseEntity.of(Problem.of(status, code, says)).build();
    }
}
