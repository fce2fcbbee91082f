package dk.enplan.plan.desk.plan;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.BreakGlass;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.FlagDesk;
import dk.enplan.plan.desk.Saying;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.identity.Names;
import dk.enplan.plan.overview.AsOf;
import dk.enplan.plan.overview.HistoryReading;
import dk.enplan.plan.overview.Looks;
import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.overview.PlanReading;
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

    private final Access access;
    private final PlanReading reading;
    private final HistoryReading history;
    private final Looks looks;
    private final Saying saying;
    private final Remedies remedies;
    private final BreakGlass breakGlass;
    private final Names names;
    private final NothingToRead nothing;

    PlanPage(
            Access access,
            PlanReading reading,
            HistoryReading history,
            Looks looks,
            Saying saying,
            Remedies remedies,
            BreakGlass breakGlass,
            Names names,
            NothingToRead nothing) {
        this.names = names;
        this.access = access;
        this.reading = reading;
        this.history = history;
        this.looks = looks;
        this.saying = saying;
        this.remedies = remedies;
        this.breakGlass = breakGlass;
        this.nothing = nothing;
    }

    @GetMapping("/citizens/{citizenId}")
    String plan(Caller caller, @PathVariable UUID citizenId, Model page, HttpServletResponse response) {
        return switch (access.enter(caller, new CitizenId(citizenId), What.PLAN)) {
            case Entry.Out(var why) -> nothing.refused(why, page, response);
            case Entry.In(var pass) ->
                reading.read(pass, AsOf.now())
                        .map(plan -> show(pass, plan, page))
                        .orElseGet(() -> nothing.noPlan(page, response));
        };
    }

    private String show(Pass pass, PlanDocument plan, Model page) {
        var before = looks.look(pass);
        var news = before.map(since -> history.arrivedSince(pass, since)).orElse(Set.of());
        var acting = saying.isHeard(pass) && pass.right().coordinates();
        var grounds = plan.flags().stream()
                .flatMap(flag -> flag.because().stream())
                .distinct()
                .toList();
        page.addAttribute("citizenId", pass.citizen().value());
        page.addAttribute("plan", plan);
        page.addAttribute("lookedBefore", before.orElse(null));
        page.addAttribute(
                "flags",
                FlagCard.of(plan, history.told(pass, grounds).orElse(List.of()), news, acting ? remedies : null));
        page.addAttribute("news", new News(news));
        page.addAttribute("glasses", breakGlass.toldTo(pass));
        page.addAttribute("acting", acting);
        page.addAttribute("answering", FlagDesk.answers(pass));
        page.addAttribute("acts", acting ? Act.ALL : List.of());
        return "plan";
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
        return switch (access.enter(caller, new CitizenId(citizenId), What.SOURCES)) {
            case Entry.Out(var why) -> nothing.refused(why, page, response);
            case Entry.In(var pass) ->
                history.told(pass, e)
                        .map(told -> {
                            page.addAttribute(
                                    "name",
                                    names.of(pass).map(Names.Named::name).orElse(null));
                            page.addAttribute("sources", told);
                            page.addAttribute("withheld", Set.copyOf(e).size() - told.size());
                            return "sources";
                        })
                        .orElseGet(() -> nothing.noPlan(page, response));
        };
    }
}
