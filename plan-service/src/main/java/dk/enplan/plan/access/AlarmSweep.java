package dk.enplan.plan.access;

import dk.enplan.contracts.Here;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through the access log once a minute for what stands out, one replica at a time. A cause that was found stays found: an alarm that
 * rings for ever is heard by nobody.
 */
@Component
class AlarmSweep {

    /** Any number that nobody else locks. */
    private static final long LOCK = 7_351_902_446L;

    /** Reading one plan: lists and open lines name many at once. */
    private static final String READING =
            "outcome <> 'refused' and what not in ('worklist', 'live', 'set-aside', 'access-log', 'foresight')"
                    + " and what not like 'identity.%'";

    /** A system that finds whom it looks for does its work; all others, and it where it does not, may be trying numbers. */
    private static final String LOOKING_UP =
            "what like 'identity.%' and (by_right <> 'identity' or 'sector-system' <> all (roles))";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final Clock clock;
    private final int manyCitizens;
    private final Duration shortTime;
    private final int againAndAgain;
    private final int manyLookups;

    AlarmSweep(
            JdbcClient jdbc,
            Transactions transactions,
            TechnicalFaults faults,
            Clock clock,
            @Value("${enplan.access.many-citizens:30}") int manyCitizens,
            @Value("${enplan.access.short-time:10m}") Duration shortTime,
            @Value("${enplan.access.again-and-again:20}") int againAndAgain,
            @Value("${enplan.access.many-lookups:20}") int manyLookups) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
        this.manyCitizens = manyCitizens;
        this.shortTime = shortTime;
        this.againAndAgain = againAndAgain;
        this.manyLookups = manyLookups;
    }

    @Scheduled(
            fixedDelayString = "${enplan.access.alarms-every:1m}",
            initialDelayString = "${enplan.access.alarms-every:1m}")
    void everyMinute() {
        try {
            sweep();
        } catch (RuntimeException failed) {
            // A database that is away is asked again.
            if (!faults.technical(failed)) throw failed;
        }
    }

    void sweep() {
        transactions.within(() -> {
            if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single()) return;
            var now = clock.instant();
            var today = Here.dateOf(now).atStartOfDay(Here.ZONE).toInstant();
            one(StandsOut.BREAK_GLASS, "by_right = 'break-glass'", 1, today, now);
            one(StandsOut.COLLEAGUE_ONLY, "by_right = 'colleague'", 1, today, now);
            one(
                    StandsOut.ONE_AGAIN_AND_AGAIN,
                    "by_right in ('colleague', 'break-glass', 'empty-chair')",
                    againAndAgain,
                    today,
                    now);
            many(
                    StandsOut.MANY_CITIZENS,
                    "count(distinct citizen)",
                    "access_log, unnest(citizens) citizen",
                    READING + " and by_right not in ('self', 'auditor', 'system', 'operation')",
                    manyCitizens,
                    now);
            many(StandsOut.MANY_LOOKUPS, "count(*)", "access_log", LOOKING_UP, manyLookups, now);
        });
    }

    /** Somebody and one citizen, since the day began. Once for the two of them and the day. */
    private void one(StandsOut kind, String which, int least, Instant since, Instant now) {
        jdbc.sql("""
                        insert into access_alarm (cause, kind, person, citizen_id, times, first_at, found_at)
                        select '%1$s ' || person || ' ' || citizen || ' ' || cast(:since as text), '%1$s', person, citizen, count(*), min(at), :now
                          from access_log, unnest(citizens) citizen
                         where at >= :since and %2$s and %3$s
                         group by person, citizen having count(*) >= :least
                        on conflict (cause) do nothing
                        """.formatted(kind.word(), READING, which))
                .param("since", utc(since))
                .param("now", utc(now))
                .param("least", least)
                .update();
    }

    /** Somebody and much of something in a short time; once in the same stretch of that length. */
    private void many(StandsOut kind, String counted, String from, String which, int least, Instant now) {
        jdbc.sql("""
                        insert into access_alarm (cause, kind, person, citizen_id, times, first_at, found_at)
                        select '%1$s ' || person || ' ' || :stretch, '%1$s', person, null, %2$s, min(at), :now
                          from %3$s
                         where at >= :since and %4$s
                           and not exists (select 1 from access_alarm known
                                            where known.kind = '%1$s' and known.person = access_log.person and known.found_at >= :since)
                         group by person having %2$s >= :least
                        on conflict (cause) do nothing
                        """.formatted(kind.word(), counted, from, which))
                .param("stretch", String.valueOf(now.toEpochMilli() / shortTime.toMillis()))
                .param("since", utc(now.minus(shortTime)))
                .param("now", utc(now))
                .param("least", least)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
