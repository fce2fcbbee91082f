package dk.enplan.plan.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an anchor once in a while, if something is new. Of several replicas one makes it. */
class Anchoring {

    private static final Logger log = LoggerFactory.getLogger(Anchoring.class);
    /** Held by the one who makes an anchor. */
    private static final long LOCK = Writing.LOCK + 1;

    private static final String EVENTS =
            "select global_index, hash from domain_event where global_index > ? and global_index <= ? order by global_index";

    private final JdbcTemplate jdbc;
    private final Anchors anchors;
    private final Writing writing;
    private final AnchorKeys keys;
    private final TransactionTemplate transaction;
    private final Duration every;
    private final Clock clock;
    private Writing.@Nullable Open awaited;

    /** @param bitByBit reads a million rows without holding them */
    Anchoring(
            JdbcTemplate bitByBit,
            Anchors anchors,
            Writing writing,
            AnchorKeys keys,
            TransactionTemplate transaction,
            Duration every,
            Clock clock) {
        this.jdbc = bitByBit;
        this.anchors = anchors;
        this.writing = writing;
        this.keys = keys;
        this.transaction = transaction;
        this.every = every;
        this.clock = clock;
    }

    /**
     * Waits, over as many looks as it takes, for whoever was writing when it was due: their events belong below the anchor, and nobody
     * is kept from writing meanwhile.
     */
    @Scheduled(fixedDelayString = "${enplan.audit.look-every:5s}")
    synchronized void look() {
        if (awaited == null) {
            if (!isDue()) return;
            awaited = writing.now();
        }
        if (!writing.ended(awaited)) return;
        var upTo = awaited.upTo();
        awaited = null;
        var made = transaction.execute(status -> make(upTo));
        if (made == null || made.isEmpty()) return;
        anchors.saw(made.get());
        // Where logs are gathered, an anchor is kept outside the database.
        log.info(
                "anchor={} holds {} event(s)",
                made.get().head(),
                made.get().sum().events());
    }

    private boolean isDue() {
        if (!anchors.keptFaith()) {
            log.error(
                    "anchor={} was in the database and is there no more as it was: no other is made; see ./enplan audit verify --head",
                    anchors.seen().orElseThrow());
            return false;
        }
        var last = anchors.last();
        last.ifPresent(anchors::saw);
        var now = clock.instant();
        // A clock that was moved back must not keep us from it.
        return last.map(Anchor::madeAt)
                .map(at -> at.isAfter(now) || !at.plus(every).isAfter(now))
                .orElse(true);
    }

    private Optional<Anchor> make(long upTo) {
        if (!Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class)))
            return Optional.empty();
        var last = anchors.last();
        var after = last.map(Anchor::upTo).orElse(Anchor.BEGINNING);
        var stretch = new Stretch();
        jdbc.query(
                EVENTS,
                row -> {
                    stretch.add(row.getLong(1), row.getBytes(2));
                },
                after,
                upTo);
        var sum = stretch.sum();
        if (sum.events() == 0) return Optional.empty();
        var anchor = Anchor.made(
                last.map(Anchor::number).orElse(0L) + 1,
                last.map(Anchor::hash).orElse(Chained.NOTHING),
                after,
                upTo,
                sum,
                clock.instant(),
                keys);
        anchors.keep(anchor);
        return Optional.of(anchor);
    }
}
