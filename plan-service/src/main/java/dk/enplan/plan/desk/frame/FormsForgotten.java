package dk.enplan.plan.desk.frame;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.Memory;
import org.springframework.stereotype.Component;

/** Forms that wait in somebody's session for a login are a memory too. */
@Component
final class FormsForgotten implements Memory {

    @Override
    public void forget(CitizenId citizen) {
        KeptForms.forget(citizen);
    }
}
