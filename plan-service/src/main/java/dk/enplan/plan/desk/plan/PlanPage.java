package dk.enplan.plan.desk.plan;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.desk.Saying;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.overview.AsOf;
import dk.enplan.plan.overview.HistoryReading;
import dk.enplan.plan.overview.Looks;
import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.overview.PlanReading;
import dk.enplan.plan.overview.Telling;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One plan, one page: what the citizen wants first, then what wants somebody, and all the rest of it. */
@Page
final class PlanPage {

    private final PlanReading reading;
    private final HistoryReading history;
    private final Looks looks;
    private final Saying saying;
    private final Remedies remedies;
    private final NothingToRead nothing;

    PlanPage(
            PlanReading reading,
            HistoryReading history,
            Looks looks,
            Saying saying,
            Remedies remedies,
            NothingToRead nothing) {
        this.reading = reading;
        this.history = history;
        this.looks = looks;
        this.saying = saying;
        this.remedies = remedies;
        this.nothing = nothing;
    }

    @GetMapping("/citizens/{citizenId}")
    String plan(Caller caller, @PathVariable UUID citizenId, Model page, HttpServletResponse response) {
        var citizen = new CitizenId(citizenId);
        return switch (reading.read(citizen, caller, AsOf.now())) {
            case PlanReading.Answer.Found(var plan) -> {
                show(citizen, caller, plan, page);
                yield "plan";
            }
            case PlanReading.Answer.NotFound _ -> nothing.noPlan(page, response);
            case PlanReading.Answer.NotYours _ -> nothing.notYours(page, response);
        };
    }

    private void show(CitizenId citizen, Caller caller, PlanDocument plan, Model page) {
        var before = looks.look(citizen, caller);
        var news = before.map(since -> history.arrivedSince(citizen, caller, since))
                .orElse(Set.of());
        var acting = saying.isHeard(caller, citizen) && caller.is("coordinator");
        var grounds = plan.flags().stream()
                .flatMap(flag -> flag.because().stream())
                .distinct()
                .toList();
        page.addAttribute("citizenId", citizen.value());
        page.addAttribute("plan", plan);
        page.addAttribute("lookedBefore", before.orElse(null));
        page.addAttribute("flags", FlagCard.of(plan, told(citizen, caller, grounds), news, acting ? remedies : null));
        page.addAttribute("news", new News(news));
        page.addAttribute("acting", acting);
        page.addAttribute("answering", caller.is("coordinator") || caller.is("caseworker"));
        page.addAttribute("acts", acting ? Act.ALL : List.of());
    }

    /** The events that something on the page rests on, in words. */
    @GetMapping("/citizens/{citizenId}/sources")
    String sources(
            Caller caller,
            @PathVariable UUID citizenId,
            @RequestParam List<UUID> e,
            Model page,
            HttpServletResponse response) {
        page.addAttribute("citizenId", citizenId);
        return switch (history.told(new CitizenId(citizenId), caller, e)) {
            case HistoryReading.Answer.Found<List<Telling.Told>>(var told) -> {
                page.addAttribute("sources", told);
                page.addAttribute("withheld", Set.copyOf(e).size() - told.size());
                yield "sources";
            }
            case HistoryReading.Answer.NotFound<List<Telling.Told>> _ -> nothing.noPlan(page, response);
            case HistoryReading.Answer.NotYours<List<Telling.Told>> _ -> nothing.notYours(page, response);
        };
    }

    private List<Telling.Told> told(CitizenId citizen, Caller caller, List<UUID> events) {
        return history.told(citizen, caller, events)
                        instanceof HistoryReading.Answer.Found<List<Telling.Told>>(var told)
                ? told
                : List.of();
    }
}
