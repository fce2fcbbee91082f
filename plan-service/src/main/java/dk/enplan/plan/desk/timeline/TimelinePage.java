package dk.enplan.plan.desk.timeline;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.overview.AsOf;
import dk.enplan.plan.overview.Chronicle;
import dk.enplan.plan.overview.PlanReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A plan over time: as it stands, or as it was known or true on a day, with what differs; and all that happened. */
@Page
final class TimelinePage {

    private final Access access;
    private final PlanReading reading;
    private final Happened happened;
    private final Spoken spoken;
    private final NothingToRead nothing;
    private final Clock clock;

    TimelinePage(
            Access access, PlanReading reading, Happened happened, Spoken spoken, NothingToRead nothing, Clock clock) {
        this.access = access;
        this.reading = reading;
        this.happened = happened;
        this.spoken = spoken;
        this.nothing = nothing;
        this.clock = clock;
    }

    @GetMapping("/citizens/{citizenId}/timeline")
    String timeline(
            Caller caller,
            @PathVariable UUID citizenId,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var citizen = new CitizenId(citizenId);
        var today = Here.dateOf(clock.instant());
        var asking = Asking.of(request, today);
        if (asking.slid()) return "redirect:/citizens/" + citizenId + "/timeline" + asking.with();
        return switch (access.enter(caller, citizen, What.TIMELINE)) {
            case Entry.Out(var why) -> nothing.refused(why, page, response);
            case Entry.In(var pass) ->
                reading.chronicle(pass, AsOf.now())
                        .map(now -> {
                            show(pass, now, asking, today, page);
                            happened.show(pass, asking, page);
                            if (!asking.notDays().isEmpty()) response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                            return "timeline";
                        })
                        .orElseGet(() -> nothing.noPlan(page, response));
        };
    }

    private void show(Pass pass, Chronicle now, Asking asking, LocalDate today, Model page) {
        var then = then(pass, asking.asOf());
        var compared = then.map(it ->
                        new Difference(it.plan().at(), it.plan().trueAt() != null).between(it.strands(), now.strands()))
                .orElseGet(() -> Difference.none(now.strands()));
        var whole = Window.whole(now.strands(), today);
        var window = asking.window().orElseGet(() -> Window.around(today, Window.QUARTER));
        var chart = Layout.of(
                compared,
                window,
                now.plan().at(),
                then.map(it -> it.plan().at()).orElse(null),
                spoken);
        page.addAttribute("citizenId", pass.citizen().value());
        page.addAttribute("plan", now.plan());
        page.addAttribute("asking", asking);
        page.addAttribute("chart", chart);
        page.addAttribute("behind", Behind.of(chart, compared, spoken));
        page.addAttribute("window", window);
        page.addAttribute("zooms", Zoom.of(window, whole, today, asking));
        page.addAttribute("earlier", asking.with(window.earlier()));
        page.addAttribute("later", asking.with(window.later()));
        page.addAttribute("sliders", Slider.of(asking, Here.dateOf(now.began()), today));
        page.addAttribute("asked", then.isPresent());
        page.addAttribute("differences", Counted.of(compared));
    }

    /** The plan that is asked for, where that is another than the one that stands. */
    private Optional<Chronicle> then(Pass pass, AsOf asked) {
        return asked.equals(AsOf.now()) ? Optional.empty() : reading.chronicle(pass, asked);
    }
}
