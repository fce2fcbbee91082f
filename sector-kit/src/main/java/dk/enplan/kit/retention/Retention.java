package dk.enplan.kit.retention;

import dk.enplan.contracts.Here;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is older than it may be goes. Nothing has an age unless somebody has set one: what a law wants kept is not thrown away by
 * default.
 */
public final class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int AT_A_TIME = 1_000;

    /**
     * One rule.
     *
     * @param keeps absent: for good, for nobody has set anything
     * @param before what is older is meant
     * @param rows how many are
     * @param removed how many went just now
     * @param decision somebody has to decide about each; nothing is removed by this
     */
    record Told(
            String rule,
            @Nullable String keeps,
            @Nullable Instant before,
            long rows,
            @Nullable Instant oldest,
            long removed,
            boolean decision) {}

    private final List<Expiring> all;
    private final Map<String, Period> periods = new HashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What cannot be understood stops the start: kept for ever by mistake is noticed by nobody. */
    Retention(List<Expiring> all, Environment environment, JdbcClient jdbc, Clock clock) {
        this.all = all.stream().sorted(Comparator.comparing(Expiring::rule)).toList();
        for (var expiring : all) set(expiring.rule(), environment).ifPresent(it -> periods.put(expiring.rule(), it));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static Optional<Period> set(String rule, Environment environment) {
        var name = "enplan.retention." + rule;
        var said = environment.getProperty(name, "");
        if (said.isBlank()) return Optional.empty();
        try {
            var period = Period.parse(said.strip());
            if (period.isNegative() || period.isZero()) throw new DateTimeException("no time at all");
            return Optional.of(period);
        } catch (DateTimeException notAPeriod) {
            throw new IllegalStateException(
                    name + " must be a period such as P5Y or P6M, or be left out; it is " + said, notAPeriod);
        }
    }

    /** By this rule, if it has an age: what is older than this. */
    public Optional<Instant> before(String rule) {
        return Optional.ofNullable(periods.get(rule)).map(this::before);
    }

    private Instant before(Period kept) {
        return Here.dateOf(clock.instant()).minus(kept).atStartOfDay(Here.ZONE).toInstant();
    }

    List<Told> wouldGo() {
        return all.stream().map(it -> told(it, 0)).toList();
    }

    List<Told> go(String by) {
        var told = new ArrayList<Told>();
        for (var expiring : all) {
            var before = before(expiring.rule());
            if (before.isEmpty() || expiring.onlyProposes()) {
                told.add(told(expiring, 0));
                continue;
            }
            told.add(removed(expiring, before.get(), by));
        }
        return told;
    }

    private Told removed(Expiring expiring, Instant before, String by) {
        var found = told(expiring, 0);
        var removed = 0L;
        for (var some = AT_A_TIME; some == AT_A_TIME; removed += some) some = expiring.remove(before, AT_A_TIME, by);
        jdbc.sql("insert into retention_run (at, by_whom, rule, before, removed) values (?, ?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by,
                        expiring.rule(),
                        before.atOffset(ZoneOffset.UTC),
                        removed)
                .update();
        log.info("retention rule={} before={} removed={}", expiring.rule(), before, removed);
        return new Told(found.rule(), found.keeps(), found.before(), found.rows(), found.oldest(), removed, false);
    }

    private Told told(Expiring expiring, long removed) {
        var keeps = periods.get(expiring.rule());
        if (keeps == null) return new Told(expiring.rule(), null, null, 0, null, 0, expiring.onlyProposes());
        var before = before(keeps);
        var old = expiring.old(before);
        return new Told(
                expiring.rule(),
                keeps.toString(),
                before,
                old.rows(),
                old.oldest().orElse(null),
                removed,
                expiring.onlyProposes());
    }
}
