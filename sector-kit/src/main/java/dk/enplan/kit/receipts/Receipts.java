package dk.enplan.kit.receipts;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.receipt.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the plan's answers beside what was told. */
public final class Receipts implements Consumer<Message<List<byte[]>>> {

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);

    /** As the plan refuses what is told of somebody who was erased. */
    private static final String ERASED = "erased";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Receipts(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        transaction.executeWithoutResult(status -> {
            // A record without a value arrives as a marker, whatever type the list is said to have.
            for (Object body : batch.getPayload()) {
                if (!(body instanceof byte[] bytes)) continue;
                switch (Language.RECEIPTS.read(new String(bytes, StandardCharsets.UTF_8))) {
                    case Reading.Understood<CloudEvent<Receipt>>(var event) -> keep(event);
                    // A newer plan may answer in words we have not learnt; the event's state stays what it was.
                    case Reading.Unheard<CloudEvent<Receipt>>(var envelope, var json) ->
                        log.warn("a receipt of unknown type {} id={}", envelope.type(), envelope.id());
                    case Reading.Wrong<CloudEvent<Receipt>>(var problems) ->
                        log.warn("a receipt that cannot be read: {}", problems);
                }
            }
        });
    }

    private void keep(CloudEvent<Receipt> event) {
        var at = event.envelope().time();
        switch (event.data()) {
            case Receipt.Accepted(var id) -> answer(id, "accepted", null, null, null, at);
            case Receipt.Duplicate(var id) -> answer(id, "duplicate", null, null, null, at);
            case Receipt.Parked(var id, var code, var reason) -> answer(id, "parked", code.value(), null, reason, at);
            case Receipt.Refused(var id, var code, var field, var reason) -> {
                answer(id, "refused", code.value(), field, reason, at);
                if (code.value().equals(ERASED)) forget(id);
            }
        }
    }

    /** It was on its way when the citizen was erased: the answer stays, and what was told goes. */
    private void forget(UUID id) {
        jdbc.sql("update published_event set json = '{}' where event_id = ? and state = 'refused'")
                .param(id)
                .update();
    }

    /** Accepted is the last word: the duplicate that a repeated delivery is answered with says nothing new. */
    private void answer(
            UUID id,
            String state,
            @Nullable String code,
            @Nullable String field,
            @Nullable String reason,
            OffsetDateTime at) {
        jdbc.sql("""
                        update published_event
                           set state = :state, code = :code, field = :field, reason = :reason, answered_at = :at
                         where event_id = :id and state <> 'accepted'
                        """)
                .param("state", state)
                .param("code", code)
                .param("field", field)
                .param("reason", reason)
                .param("at", at)
                .param("id", id)
                .update();
    }
}
