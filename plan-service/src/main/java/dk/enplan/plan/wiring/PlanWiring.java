package dk.enplan.plan.wiring;

import dk.enplan.kit.erasure.Erased;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.model.Announcements;
import dk.enplan.plan.model.LastLook;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.model.Showing;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import dk.enplan.plan.model.WakeUps;
import dk.enplan.plan.rules.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The model put between its edges. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlanWiring {

    /**
     * Read and checked before anything else starts: a rule that cannot be understood stops the service, and so does a file of the
     * municipality's that is not where it should be. Rules that are left out in silence would be missed by nobody but the citizen.
     */
    @Bean
    RuleBook rules(@Value("${enplan.rules.override:}") String override) {
        var shipped = RuleBook.shipped();
        return override.isBlank() ? shipped : shipped.overriddenBy(override, text(override));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "ENPLAN_RULES names " + file + ", and no rules can be read there: mend the path, or unset it",
                    unreadable);
        }
    }

    @Bean
    PlanDecider planDecider(Rules rules) {
        return new PlanDecider(rules);
    }

    @Bean
    Plans plans(
            EventStore store,
            JdbcTemplate jdbc,
            @Qualifier("eventSerializer") Serializer serializer,
            PlanDecider decider,
            Announcements announcements,
            WakeUps wakeUps,
            RecentJournals recent,
            LastLook lastLook,
            Showing showing,
            CitizenKeys keys,
            Erased erased) {
        return new AxonPlans(
                store,
                new JdbcStreams(jdbc, serializer, keys),
                decider,
                announcements,
                wakeUps,
                recent,
                lastLook,
                showing,
                erased::hold);
    }

    @Bean
    RecentJournals recentJournals(@Value("${enplan.remembered-facts:20000}") int mostFacts) {
        return new RecentJournals(mostFacts);
    }

    @Bean
    Transactions transactions(TransactionManager transactions) {
        return new AxonTransactions(transactions);
    }

    @Bean
    TechnicalFaults technicalFaults() {
        return new KnownFaults();
    }
}
