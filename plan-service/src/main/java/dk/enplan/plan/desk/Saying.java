package dk.enplan.plan.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.door.Admission;
import dk.enplan.kit.door.Threshold;
import dk.enplan.kit.door.Threshold.Brought;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.intake.Acts;
import dk.enplan.plan.intake.Acts.Outcome;
import dk.enplan.plan.model.Decision.Reason;
import dk.enplan.plan.overview.Changing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How pages say something in a plan: over the same threshold, and in the same name, as whoever acts over HTTP. Comes back when what was
 * said can be read, for that is what the next page shows.
 */
@Component
public final class Saying {

    /** @param type as the language calls it, without what all types have: {@code contact.assigned} */
    public record Sentence(UUID id, String type, ObjectNode data) {}

    private final Access access;
    private final Acts acts;
    private final Changing changing;
    private final Threshold threshold;
    private final Clock clock;

    Saying(Access access, Acts acts, Changing changing, Clock clock) {
        this.access = access;
        this.acts = acts;
        this.changing = changing;
        this.threshold = new Threshold(clock, Threshold.LARGEST_REQUEST);
        this.clock = clock;
    }

    /** Whether this is somebody who may say anything here at all. */
    public boolean isHeard(Pass pass) {
        return Speaker.of(pass).isPresent();
    }

    public Said say(Pass pass, UUID id, String type, ObjectNode data) {
        return say(pass, List.of(new Sentence(id, type, data)));
    }

    /** All of it, or nothing. */
    public Said say(Pass pass, List<Sentence> sentences) {
        var said = said(pass, sentences);
        if (!(said instanceof Said.Done)) access.cameToNothing(pass);
        return said;
    }

    private Said said(Pass pass, List<Sentence> sentences) {
        var speaker = Speaker.of(pass);
        if (speaker.isEmpty()) return new Said.NotYours();
        var citizen = pass.citizen();
        var counter = new Counter(speaker.get(), citizen, clock);
        return switch (brought(sentences, counter)) {
            case Admission.Invalid(var problems) -> new Said.Wrong(problems);
            case Admission.TooLarge(var max, var problems) -> new Said.Wrong(problems);
            case Admission.Unreadable broken ->
                throw new IllegalStateException("what a page says is not even readable");
            case Brought.Events(var events, var batch) -> decide(speaker.get(), citizen, counter, events);
        };
    }

    private Brought brought(List<Sentence> sentences, Counter counter) {
        var batch = JsonNodeFactory.instance.arrayNode();
        for (var sentence : sentences)
            batch.addObject()
                    .put("id", sentence.id().toString())
                    .put("type", Language.typeOf(sentence.type()))
                    .set("data", sentence.data());
        try {
            var bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
            return threshold.read(new ByteArrayInputStream(bytes), counter);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Said decide(Speaker speaker, CitizenId citizen, Counter counter, List<CloudEvent<Fact>> events) {
        if (events.stream().anyMatch(event -> speaker.objection(event.data()).isPresent())) return new Said.NotYours();
        var said = decided(acts.take(citizen, counter.acts(events)));
        if (said instanceof Said.Done(var known) && !known) changing.awaitRecorded(citizen);
        return said;
    }

    private static Said decided(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded(var ids, var known) -> new Said.Done(known == ids.size());
            case Outcome.Taken taken -> new Said.Refused(Reason.ID_TAKEN);
            case Outcome.Refused(var objections) ->
                new Said.Refused(objections.getFirst().reason());
            case Outcome.Held() -> new Said.Held();
            case Outcome.NotNow() -> new Said.NotNow();
        };
    }
}
