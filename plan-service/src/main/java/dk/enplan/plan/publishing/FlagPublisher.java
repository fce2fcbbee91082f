package dk.enplan.plan.publishing;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Topics;
import dk.enplan.contracts.flag.FlagNews;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.model.Announcements;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.PlansOwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a flag, told on {@code enplan.flags}. The plan's own events never leave: this is what is said of them. */
@Component
final class FlagPublisher implements Announcements {

    private final Outbox outbox;

    FlagPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(Map<CitizenId, List<PlanEvent>> said) {
        outbox.put(said.entrySet().stream()
                .flatMap(it -> messages(it.getKey(), it.getValue()).stream())
                .toList());
    }

    private static List<Outbox.Message> messages(CitizenId citizen, List<PlanEvent> events) {
        var messages = new ArrayList<Outbox.Message>();
        @Nullable UUID causedBy = null;
        for (var event : events) {
            if (event instanceof PlanEvent.FactRecorded(var fact, var at))
                causedBy = fact.envelope().id();
            var cause = causedBy;
            news(event)
                    .ifPresent(news -> messages.add(Outbox.Message.of(
                            Topics.FLAGS,
                            Language.FLAGS.write(
                                    PlansOwn.envelope(
                                            UUID.randomUUID(), Language.FLAGS.typeOf(news), citizen, event.at(), cause),
                                    news))));
        }
        return messages;
    }

    private static Optional<FlagNews> news(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FactRecorded _, PlanEvent.RulesChanged _ -> Optional.empty();
            case PlanEvent.FlagRaised raised ->
                Optional.of(new FlagNews.Raised(
                        raised.flagId(),
                        raised.key().rule(),
                        raised.rulesVersion(),
                        raised.key().cause(),
                        raised.severity(),
                        Here.at(raised.since()),
                        raised.dueOn() == null ? null : Here.at(raised.dueOn()),
                        new Text(raised.title().da()),
                        new Text(raised.title().en()),
                        new Text(raised.why().da()),
                        new Text(raised.why().en()),
                        raised.because(),
                        raised.unknown(),
                        raised.recipients(),
                        raised.earlierFlagId()));
            case PlanEvent.FlagEscalated escalated ->
                Optional.of(new FlagNews.Escalated(
                        escalated.flagId(),
                        escalated.key().rule(),
                        escalated.severity(),
                        Here.at(escalated.since()),
                        escalated.recipients()));
            case PlanEvent.FlagCleared cleared ->
                Optional.of(new FlagNews.Cleared(
                        cleared.flagId(), cleared.key().rule(), cleared.retroactive(), cleared.corrected()));
            case PlanEvent.FlagAcknowledged seen ->
                Optional.of(new FlagNews.Acknowledged(seen.flagId(), seen.key().rule(), seen.by()));
            case PlanEvent.FlagWaived waived ->
                Optional.of(new FlagNews.Waived(waived.flagId(), waived.key().rule(), waived.by(), waived.reason()));
        };
    }
}
