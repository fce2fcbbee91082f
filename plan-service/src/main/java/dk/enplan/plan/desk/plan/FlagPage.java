package dk.enplan.plan.desk.plan;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.desk.FlagDesk;
import dk.enplan.plan.desk.Meanwhile;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.identity.Names;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where somebody says that they have seen a flag, or lays it aside and says why. */
@Page
@RequestMapping("/citizens/{citizenId}/flags/{flagId}")
final class FlagPage {

    private final FlagDesk flags;
    private final Meanwhile meanwhile;
    private final Names names;
    private final NothingToRead nothing;

    FlagPage(FlagDesk flags, Meanwhile meanwhile, Names names, NothingToRead nothing) {
        this.names = names;
        this.flags = flags;
        this.meanwhile = meanwhile;
        this.nothing = nothing;
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            Caller caller,
            @PathVariable UUID citizenId,
            @PathVariable UUID flagId,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var form = Form.sent(request);
        var answer = flags.acknowledge(caller, new CitizenId(citizenId), flagId);
        return told(answer, form) ? back(citizenId, flagId) : waiver(caller, citizenId, flagId, form, page, response);
    }

    /** Also where somebody lands who had seen a flag, and whose login had expired meanwhile. */
    @GetMapping({"/waiver", "/acknowledgement"})
    String form(
            Caller caller,
            @PathVariable UUID citizenId,
            @PathVariable UUID flagId,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        return waiver(caller, citizenId, flagId, Form.toFill(request), page, response);
    }

    @PostMapping("/waiver")
    String waive(
            Caller caller,
            @PathVariable UUID citizenId,
            @PathVariable UUID flagId,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var form = Form.sent(request);
        var reason = form.required("reason");
        if (reason.length() > FlagDesk.LONGEST_REASON) form.reject("reason", "form.tooLong");
        if (Cpr.standsIn(reason)) form.reject("reason", "form.cprInText");
        var flag = flags.answerable(caller, new CitizenId(citizenId), flagId);
        // Whoever lets a flag rest answers for all that the plan says by then.
        if (!form.wrong()
                && flag.filter(it -> meanwhile.holdsUp(
                                it.pass(), form, told -> !told.kind().equals("flag")))
                        .isEmpty()
                && told(flags.waive(caller, new CitizenId(citizenId), flagId, reason), form))
            return back(citizenId, flagId);
        return waiver(caller, citizenId, flagId, form, page, response);
    }

    private static boolean told(FlagDesk.Answer answer, Form form) {
        switch (answer) {
            case FlagDesk.Answer.Done done -> {
                return true;
            }
            case FlagDesk.Answer.NotYours() -> form.reject("", "form.notYours");
            case FlagDesk.Answer.NoFlag(), FlagDesk.Answer.NotOpen() -> form.reject("", "form.notOpen");
            case FlagDesk.Answer.NotNow() -> form.reject("", "form.notNow");
        }
        return false;
    }

    private static String back(UUID citizenId, UUID flagId) {
        return "redirect:/citizens/" + citizenId + "#flag-" + flagId;
    }

    private String waiver(
            Caller caller, UUID citizenId, UUID flagId, Form form, Model page, HttpServletResponse response) {
        var flag = flags.answerable(caller, new CitizenId(citizenId), flagId);
        if (flag.isEmpty()) return nothing.notYours(page, response);
        if (form.wrong()) response.setStatus(422);
        page.addAttribute("citizenId", citizenId);
        page.addAttribute(
                "name", names.of(flag.get().pass()).map(Names.Named::name).orElse(null));
        page.addAttribute("flag", flag.get().flag());
        page.addAttribute("form", form);
        page.addAttribute("meanwhile", meanwhile.since(flag.get().pass(), form));
        return "waiver";
    }
}
