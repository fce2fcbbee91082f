package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Topics;
import dk.enplan.contracts.receipt.Receipt;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.intake.Arrival.Sorted;
import dk.enplan.plan.model.PlansOwn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The answer every event gets, on its sector's own topic. */
final class Letters {

    /** As a sector's service knows it: see its receipts. */
    static final String ERASED = "erased";

    private Letters() {}

    static Outbox.Message of(String sector, CitizenId citizen, Receipt receipt, Instant now) {
        var envelope = PlansOwn.envelope(
                UUID.randomUUID(), Language.RECEIPTS.typeOf(receipt), citizen, now, receipt.eventId());
        return Outbox.Message.of(Topics.receipts(sector), Language.RECEIPTS.write(envelope, receipt));
    }

    /** Definitive: whoever sends it again hears the same. Nothing, where nobody could be answered. */
    static List<Outbox.Message> erased(Sorted it, Set<CitizenId> gone, Instant now) {
        if (it.said().isEmpty() || it.about().isEmpty()) return List.of();
        var about = it.about().get();
        var refused = gone.contains(about)
                ? new Receipt.Refused(
                        it.said().get(),
                        new Tag(ERASED),
                        "subject",
                        "This citizen has been erased. Forget what you keep about them, and do not send this again.")
                : new Receipt.Refused(
                        it.said().get(),
                        new Tag(ERASED),
                        "data.into",
                        "The citizen whom this names has been erased. This record goes on by itself; do not send this again.");
        return List.of(of(it.arrival().sector(), about, refused, now));
    }

    /** Nothing, where it does not say what it is or who it is about: nobody could be answered. */
    static List<Outbox.Message> toSender(Sorted it, Instant now) {
        var sector = it.arrival().sector();
        return switch (it) {
            case Sorted.Recordable readable -> throw new IllegalStateException("it was not set aside");
            case Sorted.Unheard(var arrival, var envelope) ->
                List.of(of(
                        sector,
                        envelope.citizen(),
                        new Receipt.Parked(envelope.id(), new Tag(SetAside.NOT_UNDERSTOOD), SetAside.NOT_KNOWN_YET),
                        now));
            case Sorted.Parked parked when parked.eventId() == null || parked.citizen() == null -> List.of();
            case Sorted.Parked(var arrival, var id, var citizen, var code, var reason) ->
                List.of(of(sector, new CitizenId(citizen), new Receipt.Parked(id, new Tag(code), reason), now));
            case Sorted.Refused(var arrival, var id, var citizen, var code, var field, var reason) ->
                List.of(of(sector, new CitizenId(citizen), new Receipt.Refused(id, new Tag(code), field, reason), now));
        };
    }
}
