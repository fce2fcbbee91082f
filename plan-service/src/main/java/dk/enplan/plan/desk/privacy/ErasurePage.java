package dk.enplan.plan.desk.privacy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Office;
import dk.enplan.plan.access.Oversight;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.erasure.Erasing;
import dk.enplan.plan.erasure.Erasures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a data-protection officer wants somebody erased: first what would go, and then that it shall. */
@Page
@RequestMapping("/privacy")
final class ErasurePage {

    private static final String BACK = "redirect:/privacy";

    private static final String CITIZEN = "citizenId";
    private static final String REASON = "reason";
    private static final String BASIS = "legalBasis";

    private final Access access;
    private final Erasing erasing;
    private final Erasures erasures;
    private final NothingToRead nothing;

    ErasurePage(Access access, Erasing erasing, Erasures erasures, NothingToRead nothing) {
        this.access = access;
        this.erasing = erasing;
        this.erasures = erasures;
        this.nothing = nothing;
    }

    /** @param of whom somebody else wants erased, or whom the rules propose */
    @GetMapping("/erasure")
    String form(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID of,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        if (!Oversight.isFor(caller)) return notYours(caller, page, response);
        var form = Form.toFill(request);
        if (of != null) form.suggest(CITIZEN, of.toString());
        page.addAttribute("form", form);
        return "erasure";
    }

    /** Looked at first; and only from there erased. */
    @PostMapping("/erasure")
    String erase(
            Caller caller,
            HttpServletRequest request,
            Model page,
            RedirectAttributes told,
            HttpServletResponse response) {
        if (!Oversight.isFor(caller)) return notYours(caller, page, response);
        var form = Form.sent(request);
        page.addAttribute("form", form);
        var citizen = understood(form);
        if (citizen.isPresent() && !form.wrong()) {
            if (form.value("step").equals("erase")) {
                if (erased(caller, citizen.get(), form, told)) return BACK;
            } else {
                look(caller, citizen.get(), form, page);
            }
        }
        if (form.wrong()) response.setStatus(422);
        return "erasure";
    }

    private static Optional<CitizenId> understood(Form form) {
        form.required(REASON);
        if (form.value(REASON).strip().length() > Erasing.LONGEST_REASON) form.reject(REASON, "privacy.reasonTooLong");
        if (form.value(BASIS).strip().length() > Erasing.LONGEST_BASIS) form.reject(BASIS, "privacy.basisTooLong");
        var citizen = Sought.id(form.required(CITIZEN)).map(CitizenId::new);
        if (citizen.isEmpty()) form.reject(CITIZEN, "privacy.notAnId");
        return citizen;
    }

    private void look(Caller caller, CitizenId citizen, Form form, Model page) {
        access.shown(caller, List.of(citizen.value()), What.ERASURE_FORESEEN, Office.DATA_PROTECTION_OFFICER);
        erasures.of(citizen).ifPresent(done -> form.reject("", "privacy.already"));
        var preview = erasing.preview(citizen);
        if (!form.wrong() && preview.nothing()) form.reject(CITIZEN, "privacy.nothingKept");
        if (!preview.parted().isEmpty()) form.reject("", "privacy.parted");
        if (form.wrong()) return;
        page.addAttribute("preview", preview);
        erasures.asked(citizen).ifPresent(asked -> page.addAttribute("first", asked));
    }

    /** @return whether it is done, or waits; where it is neither, the form says why */
    private boolean erased(Caller caller, CitizenId citizen, Form form, RedirectAttributes told) {
        access.shown(caller, List.of(citizen.value()), What.ERASURE_ASKED, Office.DATA_PROTECTION_OFFICER);
        switch (erasing.erase(citizen, caller.name(), form.value(REASON), form.value(BASIS))) {
            case Erasing.Outcome.Gone(var done, var now) -> done(told, now ? Done.ERASED : Done.WAS_ERASED);
            case Erasing.Outcome.Waits _ -> done(told, Done.WAITS);
            case Erasing.Outcome.NothingKept() -> form.reject(CITIZEN, "privacy.nothingKept");
            case Erasing.Outcome.Parted _ -> form.reject("", "privacy.parted");
            case Erasing.Outcome.ReasonMissing() -> form.reject(REASON, "form.missing");
            case Erasing.Outcome.ReasonTooLong() -> form.reject(REASON, "privacy.reasonTooLong");
            case Erasing.Outcome.BasisTooLong() -> form.reject(BASIS, "privacy.basisTooLong");
            case Erasing.Outcome.NotNow() -> form.reject("", "form.notNow");
        }
        return !form.wrong();
    }

    @PostMapping("/erasures/{citizenId}/withdrawal")
    String withdraw(
            Caller caller,
            @PathVariable UUID citizenId,
            Model page,
            RedirectAttributes told,
            HttpServletResponse response) {
        if (!Oversight.isFor(caller)) return notYours(caller, page, response);
        access.shown(caller, List.of(citizenId), What.ERASURE_WITHDRAWN, Office.DATA_PROTECTION_OFFICER);
        done(told, erasing.withdraw(new CitizenId(citizenId)) ? Done.WITHDRAWN : Done.NOT_ASKED);
        return BACK;
    }

    private static void done(RedirectAttributes told, Done what) {
        told.addFlashAttribute(Done.NAME, what.word());
    }

    /** Where somebody lands who had to log in first: they see what there is, and say it again. */
    @GetMapping("/erasures/{citizenId}/withdrawal")
    String afterLogin(@PathVariable UUID citizenId) {
        return BACK;
    }

    private String notYours(Caller caller, Model page, HttpServletResponse response) {
        access.refused(caller, What.ERASURES);
        return nothing.because("privacy.notYours", HttpServletResponse.SC_FORBIDDEN, page, response);
    }
}
