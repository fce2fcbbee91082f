package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Shape;
import dk.enplan.plan.rehearsal.Scenario.Arrival;
import dk.enplan.plan.rehearsal.Scenario.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a story, one after another. */
final class Timeline {

    static final String ENROLLED = "citizen.enrolled";
    private static final String ANNULLED = "event.annulled";
    private static final String WAIVED = "flag.waived";
    private static final Set<String> ANSWERS = Set.of("flag.acknowledged", WAIVED);
    private static final String[] ALL = {"day", "sector", "event"};
    private static final String[] DAY_AND_EVENT = {"day", "event"};
    private static final Set<String> KEYS = Set.of("day", "recorded", "id", "again", "sector", "event", "data");

    private final Speaking speaking;
    private final Answers answers;
    private final ObjectNode citizen;
    private final Set<String> ids;
    private final Set<String> taken = new HashSet<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private int order;
    private boolean enrols;
    private Instant first = Instant.MAX;

    /**
     * @param answers reads what people say of flags
     * @param citizen what is known of the citizen from the start, as an enrolment says it
     * @param lines all of them: one may name another that comes later
     */
    Timeline(Speaking speaking, Answers answers, ObjectNode citizen, List<Written> lines) {
        this.speaking = speaking;
        this.answers = answers;
        this.citizen = citizen;
        this.ids = lines.stream()
                .flatMap(line -> line.has("id") ? line.text("id").stream() : java.util.stream.Stream.of())
                .collect(Collectors.toSet());
        lines.forEach(this::line);
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    Speaking speaking() {
        return speaking;
    }

    /** When the story begins. */
    Instant first() {
        return first;
    }

    boolean enrols() {
        return enrols;
    }

    Optional<UUID> named(String id) {
        return ids.contains(id) ? Optional.of(speaking.id(id)) : Optional.empty();
    }

    private void line(Written line) {
        if (!line.holdsKeys("a line of the timeline")) return;
        line.only(KEYS);
        var answer = line.text("event").filter(ANSWERS::contains);
        line.needs(answer.isPresent() ? DAY_AND_EVENT : ALL);
        var time = When.instant(line, "day");
        var recorded = line.has("recorded") ? When.instant(line, "recorded") : time;
        var event = line.text("event");
        var sector = answer.isPresent() ? Optional.of("plan") : line.text("sector");
        var again = line.yes("again").orElse(false);
        var id = id(line);
        enrols |= event.filter(ENROLLED::equals).isPresent();
        if (time.isEmpty() || recorded.isEmpty() || event.isEmpty() || sector.isEmpty()) return;
        first = first.isBefore(time.get()) ? first : time.get();
        if (recorded.get().isBefore(time.get()))
            line.at("recorded").ifPresent(it -> it.wrong("'recorded' is before it happened"));
        if (answer.isPresent()) {
            answers.answer(line, answer.get().equals(WAIVED), recorded.get().plusMillis(order++))
                    .ifPresent(arrivals::add);
            return;
        }
        var shape = Language.FACTS.shapes().get(Language.typeOf(event.get()));
        if (shape == null) {
            line.at("event").ifPresent(it -> it.wrong("unknown event '" + event.get() + "'"));
            return;
        }
        var data = data(line, event.get(), shape);
        var at = recorded.get().plusMillis(order);
        switch (speaking.event(id, event.get(), sector.get(), time.get(), recorded.get(), order, data)) {
            case Reading.Understood<dk.enplan.contracts.CloudEvent<dk.enplan.contracts.fact.Fact>>(var fact) -> {
                arrivals.add(new Heard(fact, at));
                if (again) arrivals.add(new Heard(fact, at));
            }
            case Reading.Wrong<?>(var problems) -> problems.forEach(problem -> wrong(line, problem));
            case Reading.Unheard<?> unheard -> throw new IllegalStateException(event.get() + " has a shape");
        }
        order++;
    }

    private UUID id(Written line) {
        var id = line.has("id") ? line.text("id") : Optional.<String>empty();
        id.filter(name -> !taken.add(name))
                .ifPresent(name -> line.at("id").ifPresent(it -> it.wrong("'" + name + "' names two events")));
        return speaking.id(id.orElse("line " + order));
    }

    private JsonNode data(Written line, String event, Shape<?> shape) {
        var written = line.at("data");
        var data = written.map(Written::json).orElseGet(JsonNodeFactory.instance::objectNode);
        if (!(data instanceof ObjectNode fields)) return data;
        written.ifPresent(it -> lacks(it, "", event, shape));
        if (event.equals(ENROLLED))
            citizen.properties().forEach(known -> fields.putIfAbsent(known.getKey(), known.getValue()));
        if (event.equals(ANNULLED)) annulled(fields, line);
        return fields;
    }

    /** A story calls its events by names of its own. */
    private void annulled(ObjectNode fields, Written line) {
        var target = fields.path("eventId");
        if (!target.isString()) return;
        var named = named(target.stringValue());
        fields.put(
                "eventId",
                named.orElseGet(() -> speaking.id(target.stringValue())).toString());
        if (named.isEmpty())
            line.at("data")
                    .flatMap(data -> data.at("eventId"))
                    .ifPresent(it -> it.wrong("no event of the timeline has the id '" + target.stringValue() + "'"));
    }

    private static void lacks(Written data, String within, String event, Shape<?> shape) {
        for (var key : data.keys()) {
            var field =
                    shape.fields().stream().filter(it -> it.name().equals(key)).findFirst();
            var part = data.at(key).orElseThrow();
            if (field.isEmpty()) part.wrong(event + " has no field '" + within + key + "'");
            else if (field.get().kind() == Kind.RECORD)
                for (var item : field.get().list() ? data.items(key) : List.of(part))
                    lacks(
                            item,
                            within + key + ".",
                            event,
                            Shape.of(field.get().type().asSubclass(Record.class)));
        }
    }

    /** On the line of the field it is about. */
    private static void wrong(Written line, FieldProblem problem) {
        var path = problem.field().split("[.\\[]", -1);
        var place = Optional.of(line);
        for (var step : path) {
            var next = place.get().at(step);
            if (next.isEmpty()) break;
            place = next;
        }
        place.get().wrong(problem.field() + " " + problem.says());
    }
}
