package dk.enplan.kit.receipts;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.receipt.Receipt;
import dk.enplan.kit.database.Column;
import dk.enplan.kit.database.LastWords;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the plan's answers beside what was told. */
public final class Receipts implements Consumer<Message<List<byte[]>>> {

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);

    private static final String ACCEPTED = "accepted";
    /** As the plan refuses what is told of somebody who was erased. */
    private static final String ERASED = "erased";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public Receipts(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The last word on one event. */
    private record Answer(
            UUID id,
            String state,
            @Nullable String code,
            @Nullable String field,
            @Nullable String reason,
            OffsetDateTime at) {

        static Answer of(Receipt receipt, OffsetDateTime at) {
            return switch (receipt) {
                case Receipt.Accepted(var id) -> new Answer(id, ACCEPTED, null, null, null, at);
                case Receipt.Duplicate(var id) -> new Answer(id, "duplicate", null, null, null, at);
                case Receipt.Parked(var id, var code, var reason) ->
                    new Answer(id, "parked", code.value(), null, reason, at);
                case Receipt.Refused(var id, var code, var field, var reason) ->
                    new Answer(id, "refused", code.value(), field, reason, at);
            };
        }

        /** Accepted is the last word: the duplicate that a repeated delivery is answered with says nothing new. */
        Answer then(Answer next) {
            return state.equals(ACCEPTED) ? this : next;
        }
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        var answers = new LinkedHashMap<UUID, Answer>();
        // A record without a value arrives as a marker, whatever type the list is said to have.
        for (Object body : batch.getPayload()) {
            if (!(body instanceof byte[] bytes)) continue;
            switch (Language.RECEIPTS.read(new String(bytes, StandardCharsets.UTF_8))) {
                case Reading.Understood<CloudEvent<Receipt>>(var event) -> {
                    var answer = Answer.of(event.data(), event.envelope().time());
                    answers.merge(answer.id(), answer, Answer::then);
                }
                // A newer plan may answer in words we have not learnt; the event's state stays what it was.
                case Reading.Unheard<CloudEvent<Receipt>>(var envelope, var json) ->
                    log.warn("a receipt of unknown type {} id={}", envelope.type(), envelope.id());
                case Reading.Wrong<CloudEvent<Receipt>>(var problems) ->
                    log.warn("a receipt that cannot be read: {}", problems);
            }
        }
        if (!answers.isEmpty()) keep(answers.values());
    }

    private void keep(Collection<Answer> answers) {
        transaction.executeWithoutResult(status -> {
            LastWords.say(
                    jdbc,
                    """
                    update published_event told
                       set state = answer.state, code = answer.code, field = answer.field, reason = answer.reason,
                           answered_at = answer.at::timestamptz
                      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                           as answer (id, state, code, field, reason, at)
                     where told.event_id = answer.id and told.state <> 'accepted'
                    """,
                    Column.of(answers, Answer::id, UUID[]::new),
                    Column.of(answers, Answer::state, String[]::new),
                    Column.of(answers, Answer::code, String[]::new),
                    Column.of(answers, Answer::field, String[]::new),
                    Column.of(answers, Answer::reason, String[]::new),
                    Column.of(answers, answer -> answer.at().toString(), String[]::new));
            forget(answers.stream().filter(it -> ERASED.equals(it.code())).toList());
        });
    }

    /** They were on their way when the citizen was erased: the answer stays, and what was told goes. */
    private void forget(List<Answer> erased) {
        if (!erased.isEmpty())
            LastWords.say(
                    jdbc,
                    "update published_event set json = '{}' where event_id = any (?) and state = 'refused'",
                    Column.of(erased, Answer::id, UUID[]::new));
    }
}
