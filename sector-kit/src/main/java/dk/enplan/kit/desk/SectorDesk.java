package dk.enplan.kit.desk;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.door.Admission;
import dk.enplan.kit.door.DoorAnswers;
import dk.enplan.kit.door.Published;
import dk.enplan.kit.door.PublisherProperties;
import dk.enplan.kit.door.Threshold;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Problem;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Picture;
import dk.enplan.kit.law.Said;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a sector's caseworkers act in their own words. What they do is checked against the sector's law, and told like
 * anything else the sector tells: stored with its outbox row, answered by a receipt.
 */
public final class SectorDesk {

    private static final Shape<Head> HEAD = Shape.of(Head.class);

    /** What every order may carry beside the fact itself. {@code id} makes a repeated order harmless. */
    public record Head(
            @Nullable UUID id,
            CitizenId citizenId,
            @Nullable OffsetDateTime time,
            @Nullable Audience audience,
            @Nullable String legalBasis,
            @Nullable String caseId) {}

    /** @param restricted how many things this reader may not see */
    record Shown(UUID citizenId, List<Known> known, int restricted) {
        Shown {
            known = List.copyOf(known);
        }
    }

    private final Published published;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String sector;
    private final String source;

    public SectorDesk(
            Published published, TransactionTemplate transaction, Clock clock, PublisherProperties publisher) {
        this.published = published;
        this.transaction = transaction;
        this.clock = clock;
        this.sector = publisher.sector();
        this.source = Objects.requireNonNull(publisher.source());
    }

    /** The order with the field that its path or its name has said already. */
    public static JsonNode with(JsonNode order, String field, String value) {
        return order instanceof ObjectNode object ? object.deepCopy().put(field, value) : order;
    }

    /** The same, where the caller may say otherwise. */
    public static JsonNode withDefault(JsonNode order, String field, String value) {
        return order.has(field) ? order : with(order, field, value);
    }

    /** Says a fact whose fields stand in the order beside {@code citizenId}. */
    public <R extends Record & Fact> ResponseEntity<?> say(Caller caller, Class<R> what, JsonNode order, Law law) {
        if (!caller.worksFor(sector)) return problem(notYours());
        var problems = new ArrayList<FieldProblem>();
        var head = understood(HEAD.read(order), problems);
        var fact = understood(Language.FACTS.readData(what, order), problems);
        if (head == null || fact == null)
            return problem(Problem.invalid(problems.stream().distinct().toList()));
        var now = OffsetDateTime.now(clock.withZone(Here.ZONE));
        var event = event(caller, head, fact, now);
        Threshold.limits(event, clock).forEach(problem -> problems.add(inOrder(problem)));
        if (!problems.isEmpty()) return problem(Problem.invalid(problems));
        return Objects.requireNonNull(transaction.execute(status -> decide(caller, event, law, status)));
    }

    /** What the sector knows of a citizen, made from what it told. What this reader may not see is only counted. */
    public ResponseEntity<?> known(Caller caller, CitizenId citizen, Picture picture) {
        if (!caller.worksFor(sector)) return problem(notYours());
        var told = published.told(sector, citizen);
        var all = picture.of(said(told));
        // A thing is shown only if nothing about it is hidden: half of it could say the opposite.
        var open = picture.of(said(told.stream()
                .filter(event -> mayRead(caller, event.envelope().audienceOrPlan()))
                .toList()));
        var known = all.stream().filter(open::contains).toList();
        return ResponseEntity.ok(new Shown(citizen.value(), known, all.size() - known.size()));
    }

    private static boolean mayRead(Caller caller, Audience audience) {
        return switch (audience) {
            case PLAN, RESTRICTED -> true;
            case AUTHORITY -> caller.is("sector-system") || caller.authority();
            case RELATIONAL -> caller.is("sector-system") || !caller.authority();
            case PRIVATE -> false;
        };
    }

    private ResponseEntity<?> decide(Caller caller, CloudEvent<Fact> event, Law law, TransactionStatus status) {
        var envelope = event.envelope();
        published.lock(List.of(envelope.citizen()));
        var earlier = published.told(sector, envelope.id());
        if (earlier.isPresent()) return same(earlier.get(), event) ? told(envelope.id()) : problem(taken());
        var soFar = said(published.told(sector, envelope.citizen()));
        var objection = law.objection(soFar, new Said(envelope.time(), event.data()));
        if (objection.isPresent()) return problem(objected(objection.get()));
        return switch (published.store(sector, caller, List.of(event), false)) {
            case Admission.Taken taken -> {
                status.setRollbackOnly();
                yield problem(taken());
            }
            case Admission.Erased(var citizens) -> problem(DoorAnswers.erased(citizens));
            case Admission.Stored _, Admission.Welcome _, Admission.TurnedAway _ -> told(envelope.id());
        };
    }

    private static boolean same(CloudEvent<Fact> earlier, CloudEvent<Fact> now) {
        return earlier.envelope().citizen().equals(now.envelope().citizen())
                && earlier.data().equals(now.data());
    }

    private static List<Said> said(List<CloudEvent<Fact>> told) {
        return told.stream()
                .map(event -> new Said(event.envelope().time(), event.data()))
                .toList();
    }

    private CloudEvent<Fact> event(Caller caller, Head head, Fact fact, OffsetDateTime now) {
        var envelope = new Envelope(
                head.id() == null ? UUID.randomUUID() : head.id(),
                source,
                Language.FACTS.typeOf(fact),
                head.citizenId(),
                head.time() == null ? now : head.time(),
                new Tag(sector),
                now,
                caller.name(),
                head.legalBasis(),
                head.audience(),
                head.caseId(),
                null,
                null);
        return Language.FACTS.write(envelope, fact);
    }

    /** In an order the data's fields stand beside the others. */
    private static FieldProblem inOrder(FieldProblem problem) {
        return new FieldProblem(problem.field().replaceFirst("^data\\.", ""), problem.fault(), problem.says());
    }

    private static <T> @Nullable T understood(Reading<T> reading, List<FieldProblem> problems) {
        return switch (reading) {
            case Reading.Understood<T>(var value) -> value;
            case Reading.Unheard<T> unheard -> throw new IllegalStateException("an order has no type to be unknown");
            case Reading.Wrong<T>(var wrong) -> {
                problems.addAll(wrong);
                yield null;
            }
        };
    }

    private static ResponseEntity<?> told(UUID id) {
        return ResponseEntity.accepted().location(URI.create("/events/" + id)).body(Map.of("id", id));
    }

    private static ProblemDetail objected(Law.Objection objection) {
        return switch (objection) {
            case Law.Objection.Clash(var code, var says) -> Problem.of(HttpStatus.CONFLICT, code, says);
            case Law.Objection.Unfit(var field, var says) ->
                Problem.invalid(List.of(new FieldProblem(field, Fault.NOT_ALLOWED, says)));
        };
    }

    private ProblemDetail notYours() {
        return Problem.of(
                HttpStatus.FORBIDDEN, "not-your-sector", "Only those who work for " + sector + " may do this.");
    }

    private static ProblemDetail taken() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "id-taken",
                "Nothing was stored. This id already stands for something else; give a new order a new id.");
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
