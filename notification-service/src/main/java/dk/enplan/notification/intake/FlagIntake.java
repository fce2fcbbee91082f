package dk.enplan.notification.intake;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.flag.FlagNews;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.notification.model.Decision;
import dk.enplan.notification.model.Hearing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A batch is heard whole or not at all; what cannot be understood is kept aside and holds up nothing. */
@Component("flags")
final class FlagIntake implements Consumer<Message<List<byte[]>>> {

    private final Standings standings;
    private final UnreadableNews unreadable;
    private final Erased erased;
    private final IntakeMeters meters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FlagIntake(
            Standings standings,
            UnreadableNews unreadable,
            Erased erased,
            IntakeMeters meters,
            TransactionTemplate transaction,
            Clock clock) {
        this.standings = standings;
        this.unreadable = unreadable;
        this.erased = erased;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        var now = clock.instant();
        var heard = transaction.execute(status -> {
            var outcomes = new ArrayList<Outcome>();
            for (var arrival : Arrival.in(batch)) outcomes.add(hear(arrival, now));
            return outcomes;
        });
        // Only what was committed is counted: a batch that is tried again is not news again.
        heard.forEach(meters::count);
    }

    private Outcome hear(Arrival arrival, Instant now) {
        return switch (Language.FLAGS.read(new String(arrival.body(), StandardCharsets.UTF_8))) {
            case Reading.Understood<CloudEvent<FlagNews>>(var event) -> hear(event, arrival, now);
            case Reading.Unheard<CloudEvent<FlagNews>>(var envelope, var json) ->
                aside(arrival, "unknown type " + envelope.type(), now);
            case Reading.Wrong<CloudEvent<FlagNews>>(var problems) -> aside(arrival, problems.toString(), now);
        };
    }

    private Outcome hear(CloudEvent<FlagNews> event, Arrival arrival, Instant now) {
        // The news of an erasure comes by another topic, and may overtake this.
        if (!erased.hold(List.of(event.envelope().citizen())).isEmpty()) return new Outcome.Heard(List.of());
        if (!standings.firstTime(event.envelope().id(), now)) return new Outcome.Heard(List.of());
        var news = event.data();
        return switch (Hearing.decide(
                standings.of(news.flagId()), news, event.envelope().citizen())) {
            case Decision.Heard(var changes) -> {
                for (var change : changes) standings.keep(news.flagId(), change, now);
                yield new Outcome.Heard(changes);
            }
            case Decision.NeverRaised() -> aside(arrival, "news of a flag that was never raised here", now);
        };
    }

    private Outcome aside(Arrival arrival, String reason, Instant now) {
        return unreadable.keep(arrival, reason, now) ? new Outcome.KeptAside() : new Outcome.Heard(List.of());
    }
}
