package dk.enplan.plan.erasure;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.ByRight;
import dk.enplan.plan.access.Office;
import dk.enplan.plan.access.Right;
import dk.enplan.plan.access.What;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For data-protection officers: somebody is erased, and what was. Auditors read it. */
@RestController
@RequestMapping("/api/erasures")
final class ErasuresApi {

    private static final int MOST = 100;

    private final Access access;
    private final Erasing erasing;
    private final Erasures erasures;
    private final Proposals proposals;

    ErasuresApi(Access access, Erasing erasing, Erasures erasures, Proposals proposals) {
        this.access = access;
        this.erasing = erasing;
        this.erasures = erasures;
        this.proposals = proposals;
    }

    /** @param legalBasis such as GDPR art. 17(1)(b) */
    record Order(
            @Nullable UUID citizenId,
            @Nullable String reason,
            @Nullable String legalBasis) {}

    /**
     * @param citizens all records of that person
     * @param counts rows that would go, by place; {@code events} would stay and could not be opened any more
     * @param parted somebody else in whose history this citizen stands: nothing goes while that is so
     * @param asked somebody wants it already
     */
    record WouldErase(
            List<UUID> citizens, Map<String, Long> counts, List<UUID> parted, Erasures.@Nullable Asked asked) {}

    /**
     * @param asked what waits for a second person
     * @param proposed plans in which all is over for longer than they are kept: somebody has to decide
     * @param next the cursor of the next page, absent on the last
     */
    record Page(
            List<Erasures.Done> erased,
            List<Erasures.Asked> asked,
            List<Proposals.Quiet> proposed,
            @Nullable Long next) {
        Page {
            erased = List.copyOf(erased);
            asked = List.copyOf(asked);
            proposed = List.copyOf(proposed);
        }
    }

    @Described(
            id = "erase",
            says =
                    "Everything that is kept about a citizen goes, for good, and everybody else is told to forget them. Two data-protection officers must ask for the same. A dry run says what would go.",
            asks = Order.class,
            answers = {
                @Described.Answer(status = 201, body = Erasures.Done.class, says = "It is done."),
                @Described.Answer(
                        body = {Erasures.Done.class, WouldErase.class},
                        says = "It was done before; or a dry run."),
                @Described.Answer(
                        status = 202,
                        body = ErasureAnswers.Waiting.class,
                        says = "Another must ask for the same.")
            },
            problems = {
                "403 not-yours",
                "404 nothing-kept",
                "409 parted",
                "422 citizen-missing",
                "422 reason-missing",
                "422 reason-too-long",
                "422 legal-basis-too-long",
                "503 not-now",
                "503 not-traced"
            })
    @PostMapping
    ResponseEntity<?> erase(
            Caller caller, @RequestBody Order order, @RequestParam(defaultValue = "false") boolean dryRun) {
        if (!caller.is("dpo")) return notYours(caller, "Data-protection officers have somebody erased.");
        if (order.citizenId() == null)
            return ErasureAnswers.problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "citizen-missing", "citizenId says who is to be erased.");
        var citizen = new CitizenId(order.citizenId());
        var what = dryRun ? What.ERASURE_FORESEEN : What.ERASURE_ASKED;
        access.shown(caller, List.of(citizen.value()), what, Office.DATA_PROTECTION_OFFICER);
        return dryRun
                ? foreseen(citizen)
                : ErasureAnswers.of(erasing.erase(citizen, caller.name(), order.reason(), order.legalBasis()));
    }

    private ResponseEntity<?> foreseen(CitizenId citizen) {
        var done = erasures.of(citizen);
        if (done.isPresent()) return ErasureAnswers.fresh(done.get());
        var preview = erasing.preview(citizen);
        return preview.nothing()
                ? ErasureAnswers.nothingKept()
                : ErasureAnswers.fresh(new WouldErase(
                        preview.citizens(),
                        preview.counts(),
                        preview.parted(),
                        erasures.asked(citizen).orElse(null)));
    }

    @Described(
            id = "listErasures",
            says =
                    "What was erased, when, by whom, why, and how many rows went where; and what waits for a second person.",
            answers = @Described.Answer(body = Page.class),
            problems = {"403 not-yours", "503 not-traced"})
    @GetMapping
    ResponseEntity<?> list(
            Caller caller,
            @Described.As("The next of the page before.") @RequestParam(required = false) @Nullable Long cursor) {
        if (!reads(caller)) return notYours(caller, "Data-protection officers and auditors read what was erased.");
        var done = erasures.done(Optional.ofNullable(cursor), MOST);
        var asked = erasures.asked();
        var proposed = proposals.some(MOST);
        var shown = new LinkedHashSet<UUID>();
        proposed.forEach(it -> shown.add(it.citizenId()));
        done.forEach(it -> shown.add(it.citizenId()));
        asked.forEach(it -> shown.add(it.citizenId()));
        access.shown(caller, new ArrayList<>(shown), What.ERASURES, right(caller));
        return ErasureAnswers.fresh(new Page(
                done,
                asked,
                proposed,
                done.size() < MOST ? null : done.getLast().number()));
    }

    @Described(
            id = "readErasure",
            says = "The record of one erasure, by any record of that person.",
            answers = @Described.Answer(body = Erasures.Done.class),
            problems = {"403 not-yours", "404 not-erased", "503 not-traced"})
    @GetMapping("/{citizenId}")
    ResponseEntity<?> one(Caller caller, @PathVariable UUID citizenId) {
        if (!reads(caller)) return notYours(caller, "Data-protection officers and auditors read what was erased.");
        access.shown(caller, List.of(citizenId), What.ERASURES, right(caller));
        return erasures.of(new CitizenId(citizenId))
                .<ResponseEntity<?>>map(ErasureAnswers::fresh)
                .orElseGet(() -> ErasureAnswers.problem(
                        HttpStatus.NOT_FOUND, "not-erased", "This citizen has not been erased."));
    }

    @Described(
            id = "withdrawErasure",
            says = "What waits for a second person is not wanted any more.",
            answers = @Described.Answer(status = 204),
            problems = {"403 not-yours", "404 not-asked", "503 not-traced"})
    @DeleteMapping("/{citizenId}")
    ResponseEntity<?> withdraw(Caller caller, @PathVariable UUID citizenId) {
        if (!caller.is("dpo")) return notYours(caller, "Data-protection officers have somebody erased.");
        access.shown(caller, List.of(citizenId), What.ERASURE_WITHDRAWN, Office.DATA_PROTECTION_OFFICER);
        return erasing.withdraw(new CitizenId(citizenId))
                ? ResponseEntity.noContent().build()
                : ErasureAnswers.problem(
                        HttpStatus.NOT_FOUND,
                        "not-asked",
                        "Nobody waits for this. What is erased cannot be taken back.");
    }

    private static boolean reads(Caller caller) {
        return caller.is("dpo") || caller.is("auditor");
    }

    private static ByRight right(Caller caller) {
        return caller.is("dpo") ? Office.DATA_PROTECTION_OFFICER : new Right.Auditor();
    }

    private ResponseEntity<?> notYours(Caller caller, String says) {
        access.refused(caller, What.ERASURES);
        return ErasureAnswers.problem(HttpStatus.FORBIDDEN, "not-yours", says);
    }
}
