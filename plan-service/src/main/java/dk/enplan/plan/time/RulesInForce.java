package dk.enplan.plan.time;

import dk.enplan.plan.model.Rules;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the rules are others than at the last start, every plan is woken: what a municipality sets today shall not wait for the
 * next event in a citizen's life. The first replica that says so does it for all.
 */
@Component
final class RulesInForce {

    private static final Logger log = LoggerFactory.getLogger(RulesInForce.class);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final String version;
    private final Clock clock;

    RulesInForce(JdbcClient jdbc, Transactions transactions, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.version = rules.version();
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void wakeEveryPlanUnderNewRules() {
        var woken = transactions.within(() -> saidAnew() ? wakeAll() : 0);
        if (woken > 0) log.info("rules {} are in force: {} plan(s) are looked at by them", version, woken);
    }

    private boolean saidAnew() {
        return jdbc.sql("""
                        insert into rules_in_force (version, since) values (?, ?)
                        on conflict (only_one) do update set version = excluded.version, since = excluded.since
                        where rules_in_force.version <> excluded.version
                        """)
                        .params(version, clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those who are due already keep their place in the queue. */
    private int wakeAll() {
        return jdbc.sql("""
                        insert into wake_up (citizen_id, due_at)
                        select aggregate_identifier::uuid, ? from domain_event
                         where sequence_number = 0 and aggregate_identifier::uuid not in (select citizen_id from erased_citizen)
                        on conflict (citizen_id) do update set due_at = least(wake_up.due_at, excluded.due_at)
                        """).param(clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
