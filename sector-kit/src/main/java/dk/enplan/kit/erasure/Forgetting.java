package dk.enplan.kit.erasure;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.erasure.Erasure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears who has been erased, and has everything forgotten that this service keeps about them. To hear it again is harmless. */
final class Forgetting implements Consumer<Message<List<byte[]>>> {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private final Erased erased;
    private final List<Keeping> keepings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forgetting(Erased erased, List<Keeping> keepings, TransactionTemplate transaction, Clock clock) {
        this.erased = erased;
        this.keepings = List.copyOf(keepings);
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        // A record without a value arrives as a marker, whatever type the list is said to have.
        for (Object body : batch.getPayload()) if (body instanceof byte[] bytes) hear(bytes);
    }

    private void hear(byte[] body) {
        switch (Language.ERASURES.read(new String(body, StandardCharsets.UTF_8))) {
            case Reading.Understood<CloudEvent<Erasure>>(var event) ->
                transaction.executeWithoutResult(status -> forget(event));
            // Of an erasure that is not understood nobody may be kept by mistake: said loudly, and looked after.
            case Reading.Unheard<CloudEvent<Erasure>>(var envelope, var json) ->
                log.error("an erasure of unknown type {} id={} was not heard", envelope.type(), envelope.id());
            case Reading.Wrong<CloudEvent<Erasure>>(var problems) ->
                log.error("an erasure that cannot be read: {}", problems);
        }
    }

    private void forget(CloudEvent<Erasure> event) {
        switch (event.data()) {
            case Erasure.Erased(var erasureId) -> {
                var citizen = event.envelope().citizen();
                erased.hold(Set.of(citizen));
                erased.add(citizen, clock.instant());
                var rows = 0L;
                for (var keeping : keepings) rows += keeping.forget(citizen);
                log.info("erasure={} heard: {} rows went", erasureId, rows);
            }
        }
    }
}
