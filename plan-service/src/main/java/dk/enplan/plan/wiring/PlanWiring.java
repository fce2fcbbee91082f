package dk.enplan.plan.wiring;

import dk.enplan.plan.model.Announcements;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import dk.enplan.plan.model.WakeUps;
import dk.enplan.plan.rules.RuleBook;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The model put between its edges. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlanWiring {

    /** Read and checked before anything else starts: a rule that cannot be understood stops the service. */
    @Bean
    Rules rules() {
        return RuleBook.shipped();
    }

    @Bean
    PlanDecider planDecider(Rules rules) {
        return new PlanDecider(rules);
    }

    @Bean
    Plans plans(
            EventStore store,
            PlanDecider decider,
            Announcements announcements,
            WakeUps wakeUps,
            @Value("${enplan.remembered-facts:20000}") int mostFacts) {
        return new AxonPlans(store, decider, announcements, wakeUps, new RecentJournals(mostFacts));
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
