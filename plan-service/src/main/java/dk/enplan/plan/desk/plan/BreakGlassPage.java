package dk.enplan.plan.desk.plan;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.BreakGlass;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where somebody who was refused says why they must read all the same. */
@Page
@RequestMapping("/citizens/{citizenId}/break-glass")
final class BreakGlassPage {

    private final BreakGlass breakGlass;
    private final NothingToRead nothing;

    BreakGlassPage(BreakGlass breakGlass, NothingToRead nothing) {
        this.breakGlass = breakGlass;
        this.nothing = nothing;
    }

    /** Where somebody lands whose login had expired meanwhile. */
    @GetMapping
    String form(@PathVariable UUID citizenId) {
        return back(citizenId);
    }

    @PostMapping
    String breaks(
            Caller caller,
            @PathVariable UUID citizenId,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var form = Form.sent(request);
        var minutes = form.number("minutes").orElse((long) BreakGlass.LONGEST);
        var answer = breakGlass.breaks(
                caller, new CitizenId(citizenId), form.value("reason"), (int) Math.clamp(minutes, 0L, 1_000L));
        var problem = switch (answer) {
            case BreakGlass.Answer.Broken _, BreakGlass.Answer.NotNeeded _ -> "";
            case BreakGlass.Answer.Refused _ -> "refused";
            case BreakGlass.Answer.ReasonMissing _ -> "form.glass.reason";
            case BreakGlass.Answer.ReasonTooLong _ -> "form.tooLong";
            case BreakGlass.Answer.ReasonHoldsCpr _ -> "form.cprInText";
            case BreakGlass.Answer.TooLong _ -> "form.glass.minutes";
        };
        if (problem.isEmpty()) return back(citizenId);
        if (answer instanceof BreakGlass.Answer.Refused)
            return nothing.because("glass.shut", HttpServletResponse.SC_FORBIDDEN, page, response);
        page.addAttribute("glassOf", citizenId.toString());
        page.addAttribute("glassProblem", problem);
        page.addAttribute("glassReason", form.value("reason"));
        return nothing.because("not-your-citizen", 422, page, response);
    }

    private static String back(UUID citizenId) {
        return "redirect:/citizens/" + citizenId;
    }
}
