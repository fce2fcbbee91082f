package dk.enplan.notification.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** News that could not be understood: kept whole, with its place on the topic, until somebody has looked at it. */
@Component
final class UnreadableNews {

    private static final Logger log = LoggerFactory.getLogger(UnreadableNews.class);

    private final JdbcClient jdbc;

    UnreadableNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it has been kept before. */
    boolean keep(Arrival arrival, String reason, Instant now) {
        var kept = jdbc.sql("""
                        insert into unreadable_news (topic, partition, position, reason, body, kept_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                arrival.topic(),
                                arrival.partition(),
                                arrival.position(),
                                reason,
                                arrival.body(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (kept)
            log.warn(
                    "news kept aside topic={} partition={} offset={}",
                    arrival.topic(),
                    arrival.partition(),
                    arrival.position());
        return kept;
    }
}
