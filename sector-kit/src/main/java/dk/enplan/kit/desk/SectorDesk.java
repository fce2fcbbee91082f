package dk.enplan.kit.desk;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.door.Published;
import dk.enplan.kit.door.PublisherProperties;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Where a sector's caseworkers act in their own words. What they do is checked against the sector's law, and told like
 * anything else the sector tells: stored with its outbox row, answered by a receipt.
 */
public final class SectorDesk {

    private static final ZoneId HERE = ZoneId.of("Europe/Copenhagen");
    private static final Shape<Head> HEAD = Shape.of(Head.class);

    /** What every order may carry beside the fact itself. {@code id} makes a repeated order harmless. */
    public record Head(
            @Nullable UUID id,
            CitizenId citizenId,
            @Nullable OffsetDateTime time,
            @Nullable Audience audience,
            @Nullable String legalBasis,
            @Nullable String caseId) {}

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

    /** Says a fact whose fields stand in the body beside {@code citizenId}. */
    public <R extends Record & Fact> ResponseEntity<?> say(Caller caller, Class<R> what, JsonNode body, Law law) {
        if (!caller.worksFor(sector))
            return problem(Problem.of(
                    HttpStatus.FORBIDDEN, "not-your-sector", "Only those who work for " + sector + " may do this."));
        var problems = new ArrayList<FieldProblem>();
        var head = understood(HEAD.read(body), problems);
        var fact = understood(Language.FACTS.readData(what, body), problems);
        if (head == null || fact == null) return problem(Problem.invalid(problems));
        var now = OffsetDateTime.now(clock.withZone(HERE));
        if (head.time() != null && head.time().isAfter(now))
            return problem(Problem.invalid(List.of(new FieldProblem(
                    "time",
                    FieldProblem.Fault.NOT_ALLOWED,
                    "must not lie in the future: tell it when it has happened"))));
        return Objects.requireNonNull(
                transaction.execute(status -> decide(caller, event(caller, head, fact, now), law)));
    }

    private ResponseEntity<?> decide(Caller caller, CloudEvent<Fact> event, Law law) {
        var envelope = event.envelope();
        published.lock(List.of(envelope.citizen()));
        if (published.standing(sector, envelope.id()).isPresent()) return told(envelope.id());
        var soFar = published.told(sector, envelope.citizen()).stream()
                .map(CloudEvent::data)
                .toList();
        Optional<Law.Objection> objection = law.objection(soFar, event.data());
        if (objection.isPresent())
            return problem(Problem.of(
                    HttpStatus.CONFLICT, objection.get().code(), objection.get().says()));
        published.store(sector, caller, List.of(event), false);
        return told(envelope.id());
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

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
