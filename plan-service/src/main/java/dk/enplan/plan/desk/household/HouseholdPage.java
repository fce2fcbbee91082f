package dk.enplan.plan.desk.household;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.overview.PlanReading;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plans of those who live together, beside each other. */
@Page
final class HouseholdPage {

    private final Access access;
    private final PlanReading reading;
    private final NothingToRead nothing;

    HouseholdPage(Access access, PlanReading reading, NothingToRead nothing) {
        this.access = access;
        this.reading = reading;
        this.nothing = nothing;
    }

    @GetMapping("/citizens/{citizenId}/household")
    String household(Caller caller, @PathVariable UUID citizenId, Model page, HttpServletResponse response) {
        return switch (access.enter(caller, new CitizenId(citizenId), What.HOUSEHOLD)) {
            case Entry.Out(var why) -> nothing.refused(why, page, response);
            case Entry.In(var pass) ->
                reading.household(pass)
                        .map(household -> {
                            page.addAttribute("citizenId", citizenId);
                            page.addAttribute("plan", household.plan());
                            page.addAttribute(
                                    "together",
                                    Together.of(
                                            household,
                                            Here.dateOf(household.plan().at())));
                            return "household";
                        })
                        .orElseGet(() -> nothing.noPlan(page, response));
        };
    }
}
