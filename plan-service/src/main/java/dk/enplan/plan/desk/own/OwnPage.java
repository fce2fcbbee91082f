package dk.enplan.plan.desk.own;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.ReadersReading;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.Saying;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.desk.frame.Words;
import dk.enplan.plan.overview.AsOf;
import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.overview.PlanReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The citizen's own page. Whose it is stands in nobody's address: it is that of whoever is logged in, so there is no other to open.
 */
@Page
@RequestMapping("/me")
final class OwnPage {

    private static final String START = "redirect:/";

    private final Access access;
    private final PlanReading reading;
    private final ReadersReading readers;
    private final Saying saying;
    private final Words words;
    private final NothingToRead nothing;

    OwnPage(
            Access access,
            PlanReading reading,
            ReadersReading readers,
            Saying saying,
            Words words,
            NothingToRead nothing) {
        this.access = access;
        this.reading = reading;
        this.readers = readers;
        this.saying = saying;
        this.words = words;
        this.nothing = nothing;
    }

    /** The citizen and nobody else: whoever works here too reads here what everybody reads of themself. */
    private record Self(CitizenId citizen, Caller caller) {

        static Optional<Self> of(Caller caller) {
            return Optional.ofNullable(caller.citizenOrNone())
                    .filter(caller::isCitizen)
                    .map(citizen ->
                            new Self(citizen, new Caller(caller.name(), Set.of("citizen"), null, false, citizen)));
        }
    }

    @GetMapping
    String own(Caller caller, @RequestParam(defaultValue = "") String said, Model page, HttpServletResponse response) {
        var self = Self.of(caller);
        if (self.isEmpty()) return START;
        return entered(self.get(), What.OWN_PAGE)
                .map(pass -> reading.read(pass, AsOf.now())
                        .map(plan -> {
                            var own = new OwnPlan(plan, readers.of(pass));
                            page.addAttribute("citizenId", plan.citizenId());
                            page.addAttribute("plan", plan);
                            page.addAttribute("own", own);
                            page.addAttribute("steps", own.steps());
                            page.addAttribute("today", own.today());
                            page.addAttribute("acts", acts(own));
                            page.addAttribute(
                                    "said", OwnAct.at(said).map(OwnAct::path).orElse(null));
                            return "own";
                        })
                        .orElseGet(
                                () -> nothing.because("own.nothing", HttpServletResponse.SC_NOT_FOUND, page, response)))
                .orElseGet(() -> erased(page, response));
    }

    /** The one reason why nobody comes to their own plan. */
    private String erased(Model page, HttpServletResponse response) {
        return nothing.because("own.erased", HttpServletResponse.SC_GONE, page, response);
    }

    private Optional<Pass> entered(Self self, What what) {
        return access.enter(self.caller(), self.citizen(), what) instanceof Entry.In(var pass)
                ? Optional.of(pass)
                : Optional.empty();
    }

    /** Only what there is something for. */
    private static List<OwnAct> acts(OwnPlan own) {
        return Arrays.stream(OwnAct.values())
                .filter(act -> switch (act) {
                    case SAY, ASK, MEET, GOAL, CONSENT -> true;
                    case CANNOT_COME -> own.hasAppointments();
                    case NOT_THIS_PERSON -> !own.plan().people().isEmpty();
                    case TAKE_BACK -> !own.plan().consents().isEmpty();
                })
                .toList();
    }

    @GetMapping("/{act}")
    String form(
            Caller caller,
            @PathVariable String act,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var form = Form.toFill(request);
        var doing = OwnAct.at(act);
        // What was pointed at on the page before is chosen already.
        doing.ifPresent(it ->
                it.fields().forEach(field -> form.suggest(field.name(), request.getParameter(field.name()))));
        return act(caller, doing, What.ACT, page, response, (pass, it, plan) -> show(it, plan, form, page));
    }

    @PostMapping("/{act}")
    String send(
            Caller caller,
            @PathVariable String act,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var form = Form.sent(request);
        return act(caller, OwnAct.at(act), What.EVENT_RECORDED, page, response, (pass, it, plan) -> {
            var own = new OwnPlan(plan, List.of());
            var sentences =
                    new OwnWords(it, form, new OwnChoices(plan, words).sectors().keySet(), own.today()).sentences();
            if (form.wrong()) access.cameToNothing(pass);
            else if (saying.say(pass, sentences).doneOr(form)) return "redirect:/me?said=" + it.path();
            response.setStatus(422);
            return show(it, plan, form, page);
        });
    }

    private interface Reply {
        String to(Pass pass, OwnAct act, PlanDocument plan);
    }

    private String act(
            Caller caller, Optional<OwnAct> act, What what, Model page, HttpServletResponse response, Reply reply) {
        var self = Self.of(caller);
        if (self.isEmpty()) return START;
        if (act.isEmpty()) return "redirect:/me";
        var pass = entered(self.get(), what);
        if (pass.isEmpty()) return erased(page, response);
        return pass.flatMap(it -> reading.read(it, AsOf.now()))
                .map(plan -> reply.to(pass.orElseThrow(), act.get(), plan))
                .orElseGet(() -> nothing.because("own.nothing", HttpServletResponse.SC_NOT_FOUND, page, response));
    }

    private String show(OwnAct act, PlanDocument plan, Form form, Model page) {
        var choices = new OwnChoices(plan, words);
        Map<String, Map<String, String>> offered = new HashMap<>();
        act.fields().forEach(field -> offered.put(field.name(), choices.of(act, field.name())));
        page.addAttribute("citizenId", plan.citizenId());
        page.addAttribute("doing", act);
        page.addAttribute("form", form);
        page.addAttribute("choices", offered);
        page.addAttribute("sectors", choices.sectors());
        return "own-act";
    }
}
