package dk.enplan.kit.door;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What holds at every door, whoever stands before it: what is brought is read whole and checked whole. Nothing is kept here. */
public final class Threshold {

    /** A request, where nothing else is configured. */
    public static final int LARGEST_REQUEST = 1024 * 1024;

    private static final int LARGEST_BATCH = 1_000;
    /** Two clocks are never quite alike. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    /** A broker takes a message of one megabyte; an event that it never takes would hold back its citizen for ever. */
    private static final int LARGEST_EVENT = 256 * 1024;

    private static final String UNREADABLE =
            "The request must be one well-formed JSON document, in which no object names a"
                    + " field twice, nothing is nested more than 500 deep and no number has more than 1,000 digits.";

    /** What came over it. */
    public sealed interface Brought permits Brought.Events, Admission.TurnedAway {

        record Events(List<CloudEvent<Fact>> events, boolean batch) implements Brought {
            public Events {
                events = List.copyOf(events);
            }
        }
    }

    /** What holds at one door beyond that. */
    public interface Custom {

        /** The event with what this door knows better than who brings it. */
        default JsonNode completed(JsonNode event) {
            return event;
        }

        List<FieldProblem> problems(Envelope envelope);
    }

    private final Clock clock;
    private final int maxBytes;

    public Threshold(Clock clock, int maxBytes) {
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    public Brought read(InputStream body, Custom custom) throws IOException {
        var bytes = body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) return new Admission.TooLarge(maxBytes, List.of());
        var text = decode(bytes);
        if (text.isEmpty()) return new Admission.Unreadable("The request must be encoded in UTF-8.");
        var tree = Language.parse(text.get());
        if (tree.isEmpty()) return new Admission.Unreadable(UNREADABLE);
        var batch = tree.get().isArray();
        var problems = new ArrayList<FieldProblem>();
        var events = batch ? many(tree.get(), custom, problems) : one(text.get(), tree.get(), custom, problems);
        if (problems.isEmpty()) return new Brought.Events(events, batch);
        var tooLarge = problems.stream()
                .filter(problem -> problem.fault() == Fault.TOO_LARGE)
                .toList();
        return tooLarge.isEmpty() ? new Admission.Invalid(problems) : new Admission.TooLarge(LARGEST_EVENT, tooLarge);
    }

    private List<CloudEvent<Fact>> one(String text, JsonNode event, Custom custom, List<FieldProblem> problems) {
        var completed = custom.completed(event);
        // Nothing to add: then it is passed on to the last blank as it came.
        var reading = completed.equals(event) ? Language.FACTS.read(text) : Language.FACTS.read(completed);
        return understand(completed, reading, custom, problems).map(List::of).orElse(List.of());
    }

    private List<CloudEvent<Fact>> many(JsonNode array, Custom custom, List<FieldProblem> problems) {
        if (array.isEmpty() || array.size() > LARGEST_BATCH) {
            problems.add(new FieldProblem(
                    "", Fault.NOT_ALLOWED, "a batch must hold between 1 and " + LARGEST_BATCH + " events"));
            return List.of();
        }
        var events = new ArrayList<CloudEvent<Fact>>();
        for (int i = 0; i < array.size(); i++) {
            var index = i;
            var found = new ArrayList<FieldProblem>();
            var event = custom.completed(array.get(i));
            understand(event, Language.FACTS.read(event), custom, found).ifPresent(events::add);
            found.forEach(problem -> problems.add(problem.inBatch(index)));
        }
        return events;
    }

    private Optional<CloudEvent<Fact>> understand(
            JsonNode tree, Reading<CloudEvent<Fact>> reading, Custom custom, List<FieldProblem> problems) {
        return switch (reading) {
            case Reading.Understood<CloudEvent<Fact>>(var event) -> {
                problems.addAll(Characters.problems(tree));
                problems.addAll(custom.problems(event.envelope()));
                problems.addAll(limits(event, clock));
                yield Optional.of(event);
            }
            case Reading.Unheard<CloudEvent<Fact>> unheard -> {
                problems.add(new FieldProblem(
                        "type",
                        Fault.UNKNOWN_TYPE,
                        "is not in the published language that this door knows; GET /contract lists what is"));
                yield Optional.empty();
            }
            case Reading.Wrong<CloudEvent<Fact>>(var wrong) -> {
                problems.addAll(wrong);
                yield Optional.empty();
            }
        };
    }

    /** What holds for every event, whether a system or a caseworker told it. */
    public static List<FieldProblem> limits(CloudEvent<Fact> event, Clock clock) {
        var problems = new ArrayList<FieldProblem>();
        var envelope = event.envelope();
        if (liesAhead(envelope.time(), clock)) problems.add(future("time"));
        if (liesAhead(envelope.recordedAt(), clock)) problems.add(future("recordedat"));
        if (event.json().getBytes(StandardCharsets.UTF_8).length > LARGEST_EVENT)
            problems.add(new FieldProblem("", Fault.TOO_LARGE, "must be at most " + LARGEST_EVENT + " bytes"));
        problems.addAll(CprInText.problems(event));
        return problems;
    }

    private static boolean liesAhead(OffsetDateTime time, Clock clock) {
        return time.toInstant().isAfter(clock.instant().plus(CLOCK_SKEW));
    }

    private static FieldProblem future(String field) {
        return new FieldProblem(field, Fault.NOT_ALLOWED, "must not lie in the future: tell it when it has happened");
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
