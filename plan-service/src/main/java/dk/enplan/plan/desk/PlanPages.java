package dk.enplan.plan.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.overview.AsOf;
import dk.enplan.plan.overview.PlanReading;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One plain page for each citizen: what is known, and what wants attention. */
@Controller
final class PlanPages {

    private static final int LISTED = 100;

    private final PlanReading reading;

    PlanPages(PlanReading reading) {
        this.reading = reading;
    }

    @GetMapping("/")
    String start(Caller caller, Model page) {
        page.addAttribute("caller", caller);
        if (caller.is("citizen") && caller.citizenOrNone() != null)
            return "redirect:/citizens/" + caller.citizenOrNone();
        page.addAttribute("plans", reading.recent(caller, LISTED));
        return "start";
    }

    @GetMapping(path = "/", params = "citizen")
    String find(@RequestParam String citizen) {
        var id = uuid(citizen.strip());
        return id.map(found -> "redirect:/citizens/" + found).orElse("redirect:/?notAnId");
    }

    @GetMapping("/citizens/{citizenId}")
    String plan(Caller caller, @PathVariable UUID citizenId, Model page, HttpServletResponse response) {
        page.addAttribute("caller", caller);
        return switch (reading.read(new CitizenId(citizenId), caller, AsOf.now())) {
            case PlanReading.Answer.Found(var plan) -> {
                page.addAttribute("plan", plan);
                yield "plan";
            }
            case PlanReading.Answer.NotFound _ -> {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                yield nothingToRead("no-plan", page);
            }
            case PlanReading.Answer.NotYours _ -> {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                yield nothingToRead("not-yours", page);
            }
        };
    }

    private static String nothingToRead(String why, Model page) {
        page.addAttribute("why", why);
        return "nothing-to-read";
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
