package dk.enplan.plan.overview;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which citizens want something, for those who hold the threads. Paged as Spring pages. */
@RestController
final class WorklistApi {

    private final WorklistReading reading;

    WorklistApi(WorklistReading reading) {
        this.reading = reading;
    }

    @Described(
            id = "readWorklist",
            says = "The reader's citizens, a line each: what wants attention, what falls due, who is there.",
            answers = @Described.Answer(body = WorklistReading.Worklist.class),
            problems = {"400 unclear-question", "403 not-your-worklist", "503 not-traced"})
    @GetMapping("/api/worklist")
    ResponseEntity<?> worklist(
            Caller caller,
            @Described.As("false for all that the reader may see.") @RequestParam(required = false) @Nullable String mine,
            @RequestParam(required = false) @Nullable List<String> severity,
            @Described.As("A period such as P7D.") @RequestParam(required = false) @Nullable String dueWithin,
            @Described.As("An instant; or my-look, for since the reader last opened each plan.")
                    @RequestParam(required = false)
                    @Nullable String changedSince,
            @Described.As("Nobody was in touch for this period, such as P14D.")
                    @RequestParam(required = false)
                    @Nullable String noContact,
            @Described.As("true for those around whom nobody can be reached today.")
                    @RequestParam(required = false)
                    @Nullable String nobodyPresent,
            @Described.As("Part of an id, of who is around the citizen, or of what falls due.")
                    @RequestParam(required = false)
                    @Nullable String text,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable List<String> sort) {
        var question = new WorklistQuestion(
                mine, severity, dueWithin, changedSince, noContact, nobodyPresent, text, page, size, sort);
        return reading.read(caller, question.wanted())
                .<ResponseEntity<?>>map(worklist ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(worklist))
                .orElseGet(() -> ResponseEntity.of(Problem.of(
                                HttpStatus.FORBIDDEN,
                                "not-your-worklist",
                                "Coordinators, caseworkers and auditors have a worklist."))
                        .build());
    }
}
