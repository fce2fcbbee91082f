package dk.enplan.plan.desk.household;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.overview.Household;
import dk.enplan.plan.overview.PlanReading;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plans of those who live together, beside each other. */
@Page
final class HouseholdPage {

    private final PlanReading reading;
    private final NothingToRead nothing;

    HouseholdPage(PlanReading reading, NothingToRead nothing) {
        this.reading = reading;
        this.nothing = nothing;
    }

    @GetMapping("/citizens/{citizenId}/household")
    String household(Caller caller, @PathVariable UUID citizenId, Model page, HttpServletResponse response) {
        return switch (reading.household(new CitizenId(citizenId), caller)) {
            case Household.Open household -> {
                page.addAttribute("citizenId", citizenId);
                page.addAttribute("plan", household.plan());
                page.addAttribute(
                        "together",
                        Together.of(household, Here.dateOf(household.plan().at())));
                yield "household";
            }
            case Household.Closed(var answer) ->
                answer instanceof PlanReading.Answer.NotFound
                        ? nothing.noPlan(page, response)
                        : nothing.notYours(page, response);
        };
    }
}
