package dk.enplan.plan.desk.plan;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.Meanwhile;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the coordinator does something in the plan: one form for each act, all of them drawn alike. */
@Page
@RequestMapping("/citizens/{citizenId}/acts/{name}")
final class ActPage {

    private final Access access;
    private final PlanReading reading;
    private final Saying saying;
    private final Meanwhile meanwhile;
    private final Words words;
    private final NothingToRead nothing;

    ActPage(
            Access access,
            PlanReading reading,
            Saying saying,
            Meanwhile meanwhile,
            Words words,
            NothingToRead nothing) {
        this.access = access;
        this.reading = reading;
        this.saying = saying;
        this.meanwhile = meanwhile;
        this.words = words;
        this.nothing = nothing;
    }

    /** @param flag the flag that invited it: what it is about is chosen already */
    @GetMapping
    String form(
            Caller caller,
            @PathVariable UUID citizenId,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable UUID flag,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var act = Act.named(name);
        var entry = access.enter(caller, new CitizenId(citizenId), What.ACT);
        if (entry instanceof Entry.Out(var why)) return nothing.refused(why, page, response);
        var pass = pass(entry);
        var plan = plan(pass);
        if (act.isEmpty() || plan.isEmpty()) return nothing.notYours(page, response);
        var form = Form.toFill(request);
        plan.get().flags().stream()
                .filter(it -> flag != null && flag.equals(it.flagId()))
                .findFirst()
                .ifPresent(it -> suggest(act.get(), form, it.cause(), plan.get()));
        return show(pass.get(), act.get(), plan.get(), form, page);
    }

    @PostMapping
    String send(
            Caller caller,
            @PathVariable UUID citizenId,
            @PathVariable String name,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var act = Act.named(name);
        var entry = access.enter(caller, new CitizenId(citizenId), What.EVENT_RECORDED);
        if (entry instanceof Entry.Out(var why)) return nothing.refused(why, page, response);
        var pass = pass(entry);
        var plan = plan(pass);
        if (act.isEmpty() || plan.isEmpty()) return nothing.notYours(page, response);
        var form = Form.sent(request);
        var data = new Filled(act.get(), form)
                .data(new Choices(plan.get(), words).sectors().keySet());
        if (form.wrong() || meanwhile.holdsUp(pass.get(), form, act.get()::isAboutTheSame))
            access.cameToNothing(pass.get());
        else if (saying.say(pass.get(), form.id(), act.get().type(), data).doneOr(form))
            return "redirect:/citizens/" + citizenId;
        response.setStatus(422);
        return show(pass.get(), act.get(), plan.get(), form, page);
    }

    private static Optional<Pass> pass(Entry entry) {
        return entry instanceof Entry.In(var pass) ? Optional.of(pass) : Optional.empty();
    }

    private Optional<PlanDocument> plan(Optional<Pass> pass) {
        return pass.filter(it -> it.right().coordinates() && saying.isHeard(it))
                .flatMap(it -> reading.read(it, AsOf.now()));
    }

    /** A flag names what it is about; where that can be chosen, it is. */
    private void suggest(Act act, Form form, List<String> about, PlanDocument plan) {
        var choices = new Choices(plan, words);
        for (var field : act.fields())
            choices.of(field.of()).keySet().stream()
                    .filter(about::contains)
                    .findFirst()
                    .ifPresent(it -> form.suggest(field.name(), it));
    }

    private String show(Pass pass, Act act, PlanDocument plan, Form form, Model page) {
        var choices = new Choices(plan, words);
        Map<String, Map<String, String>> offered = new HashMap<>();
        act.fields().forEach(field -> offered.put(field.name(), choices.of(field.of())));
        page.addAttribute("name", plan.name());
        page.addAttribute("citizenId", plan.citizenId());
        page.addAttribute("doing", act);
        page.addAttribute("form", form);
        page.addAttribute("meanwhile", meanwhile.since(pass, form));
        page.addAttribute("choices", offered);
        page.addAttribute("sectors", choices.sectors());
        return "act";
    }
}
