package dk.enplan.plan.identity;

import dk.enplan.contracts.Cpr;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.Reading;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.plan.access.Refusal;
import dk.enplan.plan.access.What;
import dk.enplan.plan.identity.Register.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register's doors. A number stands in a body and nowhere else, and in no answer. */
@RestController
@RequestMapping(path = "/api/identities")
final class IdentityApi {

    private static final String JSON = "application/json";

    private final WhoIs whoIs;
    private final Register register;
    private final Rehashing rehashing;

    IdentityApi(WhoIs whoIs, Register register, Rehashing rehashing) {
        this.whoIs = whoIs;
        this.register = register;
        this.rehashing = rehashing;
    }

    @Described(
            id = "lookUpIdentity",
            says =
                    "The citizen whom a CPR number belongs to, for sectors' systems and coordinators. Each question is in the access log.",
            asks = Brought.Sought.class,
            answers = @Described.Answer(body = IdentityAnswers.Known.class),
            problems = {
                "403 not-yours",
                "404 nobody-registered",
                "422 invalid-identity",
                "429 too-many-lookups",
                "503 not-traced"
            })
    @PostMapping(path = "/lookup", consumes = JSON)
    ResponseEntity<?> lookUp(Caller caller, HttpServletRequest request) throws IOException {
        if (!whoIs.answers(caller)) return notYours(caller, What.IDENTITY_LOOKUP);
        return understood(
                Brought.read(Brought.Sought.class, request.getInputStream()),
                sought -> understood(under(Cpr.read(sought.cpr().value())), cpr -> told(caller, cpr)));
    }

    /** What is wrong with the one field that there is. */
    private static Reading<Cpr> under(Reading<Cpr> cpr) {
        return cpr instanceof Reading.Wrong<Cpr>(var wrong)
                ? new Reading.Wrong<>(wrong.stream()
                        .map(it -> new FieldProblem("cpr", it.fault(), it.says()))
                        .toList())
                : cpr;
    }

    private ResponseEntity<?> told(Caller caller, Cpr cpr) {
        return switch (whoIs.ask(caller, cpr)) {
            case WhoIs.Answer.Found(var citizen) -> IdentityAnswers.known(HttpStatus.OK, citizen);
            case WhoIs.Answer.Nobody() -> IdentityAnswers.nobody();
            case WhoIs.Answer.NotYours() -> notYours(caller, What.IDENTITY_LOOKUP);
            case WhoIs.Answer.TooOften(var seconds) -> IdentityAnswers.tooOften(seconds);
        };
    }

    @Described(
            id = "registerIdentity",
            says =
                    "Says whose a CPR number is, and what they are called. For sectors' systems; said again it changes nothing.",
            asks = Brought.Told.class,
            answers = {
                @Described.Answer(status = 201, body = IdentityAnswers.Known.class),
                @Described.Answer(body = IdentityAnswers.Known.class, says = "It is so already.")
            },
            problems = {
                "403 not-yours",
                "409 known-otherwise",
                "409 cpr-taken",
                "409 citizen-taken",
                "410 erased",
                "422 invalid-identity",
                "429 too-many-lookups",
                "503 not-traced"
            })
    @PostMapping(consumes = JSON)
    ResponseEntity<?> register(Caller caller, HttpServletRequest request) throws IOException {
        return told(
                caller,
                request,
                What.IDENTITY_REGISTERED,
                (told, identity, before) ->
                        register.register(identity, Optional.ofNullable(told.citizenId()), caller.name(), before));
    }

    @Described(
            id = "correctIdentity",
            says = "The citizen with this CPR number is called otherwise, or lives elsewhere. For sectors' systems.",
            asks = Identity.Written.class,
            answers = @Described.Answer(body = IdentityAnswers.Known.class),
            problems = {
                "403 not-yours",
                "404 nobody-registered",
                "422 invalid-identity",
                "429 too-many-lookups",
                "503 not-traced"
            })
    @PutMapping(consumes = JSON)
    ResponseEntity<?> correct(Caller caller, HttpServletRequest request) throws IOException {
        return told(
                caller,
                request,
                What.IDENTITY_CORRECTED,
                (told, identity, before) -> register.correct(identity, caller.name(), before));
    }

    private interface Write {
        Outcome of(Brought.Told told, Identity identity, Consumer<Outcome> before);
    }

    private ResponseEntity<?> told(Caller caller, HttpServletRequest request, What what, Write write)
            throws IOException {
        if (!WhoIs.isSystem(caller)) return notYours(caller, what);
        return understood(
                Brought.read(Brought.Told.class, request.getInputStream()),
                told -> understood(Identity.of(told.written()), identity -> {
                    if (!whoIs.mayAskAgain(caller, what)) return IdentityAnswers.tooOften(whoIs.seconds());
                    return IdentityAnswers.of(write.of(told, identity, outcome -> trace(caller, what, outcome)));
                }));
    }

    /** Before anything is kept. */
    private void trace(Caller caller, What what, Outcome outcome) {
        switch (outcome) {
            case Outcome.Made(var citizen) -> whoIs.wrote(caller, citizen, what);
            case Outcome.AsItWas(var citizen) -> whoIs.wrote(caller, citizen, what);
            case Outcome.Corrected(var citizen) -> whoIs.wrote(caller, citizen, what);
            case Outcome.KnownOtherwise(),
                    Outcome.CprTaken(),
                    Outcome.CitizenTaken(),
                    Outcome.Unknown(),
                    Outcome.Erased() -> whoIs.wroteNothing(caller, what, IdentityAnswers.why(outcome));
        }
    }

    @Described(
            id = "rehashIdentities",
            says =
                    "Numbers and names are hashed anew with the key that is current now. When none is left, the old key may leave the file.",
            answers = @Described.Answer(body = Rehashing.Rehashed.class),
            problems = "403 not-yours")
    @PostMapping("/rotation")
    ResponseEntity<?> rotate(Caller caller) {
        return caller.is("operator")
                ? ResponseEntity.ok(rehashing.rehash())
                : IdentityAnswers.problem(HttpStatus.FORBIDDEN, "not-yours", "Operators change keys.");
    }

    private static <T> ResponseEntity<?> understood(Reading<T> reading, Function<T, ResponseEntity<?>> then) {
        return switch (reading) {
            case Reading.Understood<T>(var value) -> then.apply(value);
            case Reading.Unheard<T> unheard -> throw new IllegalStateException("a record has its type");
            case Reading.Wrong<T>(var problems) -> IdentityAnswers.wrong(problems);
        };
    }

    private ResponseEntity<?> notYours(Caller caller, What what) {
        whoIs.wroteNothing(caller, what, new Refusal.NotAReader());
        return IdentityAnswers.problem(
                HttpStatus.FORBIDDEN,
                "not-yours",
                what == What.IDENTITY_LOOKUP
                        ? "Sectors' systems and coordinators look numbers up."
                        : "Sectors' systems say who citizens are.");
    }
}
