package dk.enplan.plan.desk.aside;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Office;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.intake.Aside;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What could not be taken in, why, since when and whose; and once more, when an operator says so. */
@Page
@RequestMapping("/aside")
final class AsidePage {

    private static final int SIZE = 50;
    private static final int MOST_HELD = 20;
    /** What has been done, said on the page that follows. */
    private static final String DONE = "done";

    private static final String TRIED = "tried";

    private final Access access;
    private final Aside aside;
    private final NothingToRead nothing;

    AsidePage(Access access, Aside aside, NothingToRead nothing) {
        this.access = access;
        this.aside = aside;
        this.nothing = nothing;
    }

    @ModelAttribute("asked")
    Asked asked(
            @RequestParam(defaultValue = "parked") String state,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String citizen,
            @RequestParam(defaultValue = "0") long beyond) {
        return new Asked(state, sector, kind, citizen, beyond);
    }

    @GetMapping
    String read(
            Caller caller,
            @ModelAttribute("asked") Asked asked,
            @RequestParam(required = false) @Nullable UUID held,
            Model page,
            HttpServletResponse response) {
        if (!Aside.reads(caller)) {
            access.refused(caller, What.SET_ASIDE);
            return nothing.because("aside.notYours", 403, page, response);
        }
        page.addAttribute("decides", Aside.decides(caller));
        for (var state : Aside.State.values())
            page.addAttribute(state.name().toLowerCase(Locale.ROOT), aside.count(state));
        page.addAttribute("most", Aside.MOST_COUNTED);
        page.addAttribute("sectors", aside.sectors(asked.which()));
        list(asked, page);
        switch (asked.which()) {
            case PARKED -> held(Optional.ofNullable(held), page);
            case REFUSED -> page.addAttribute("complaints", aside.complaints());
            case DISPOSED -> {}
        }
        access.shown(caller, shown(page), What.SET_ASIDE, Office.OPERATION);
        return "aside";
    }

    /** Whoever stands on the page. */
    private static List<UUID> shown(Model page) {
        var shown = new LinkedHashSet<UUID>();
        if (page.getAttribute("events") instanceof List<?> events)
            for (var event : events)
                if (event instanceof Aside.Listed listed && listed.citizenId() != null) shown.add(listed.citizenId());
        if (page.getAttribute("held") instanceof List<?> held)
            for (var one : held) if (one instanceof Aside.Waiting waiting) shown.add(waiting.citizenId());
        return List.copyOf(shown);
    }

    private void list(Asked asked, Model page) {
        if (asked.unclear()) return;
        var events = aside.list(asked.question(SIZE + 1));
        var more = events.size() > SIZE;
        page.addAttribute("events", more ? events.subList(0, SIZE) : events);
        if (more) page.addAttribute("later", asked.beyond(events.get(SIZE - 1).position()));
    }

    private void held(Optional<UUID> from, Model page) {
        var held = aside.heldFrom(from, MOST_HELD);
        page.addAttribute("held", held.citizens());
        page.addAttribute("heldCount", aside.heldCitizens());
        held.next().ifPresent(next -> page.addAttribute("heldLater", next));
    }

    @PostMapping("/retry")
    String retryAll(
            Caller caller,
            @ModelAttribute("asked") Asked asked,
            @RequestParam(required = false) @Nullable UUID from,
            Model page,
            RedirectAttributes told,
            HttpServletResponse response) {
        if (!Aside.decides(caller)) return nothing.because("aside.notYours", 403, page, response);
        access.shown(caller, List.of(), What.SET_ASIDE_RETRIED, Office.OPERATION);
        return tried(aside.retry(Optional.ofNullable(from)), asked, told);
    }

    @PostMapping("/citizens/{citizenId}/retry")
    String retryOne(
            Caller caller,
            @ModelAttribute("asked") Asked asked,
            @PathVariable UUID citizenId,
            Model page,
            RedirectAttributes told,
            HttpServletResponse response) {
        if (!Aside.decides(caller)) return nothing.because("aside.notYours", 403, page, response);
        access.shown(caller, List.of(citizenId), What.SET_ASIDE_RETRIED, Office.OPERATION);
        return tried(aside.retry(new CitizenId(citizenId)), asked, told);
    }

    private static String tried(Optional<Aside.Tried> tried, Asked asked, RedirectAttributes told) {
        if (tried.isPresent()) told.addFlashAttribute(TRIED, tried.get());
        else told.addFlashAttribute(DONE, "not-now");
        return "redirect:" + asked.first();
    }

    @PostMapping("/{position}/retry")
    String reread(
            Caller caller,
            @ModelAttribute("asked") Asked asked,
            @PathVariable long position,
            Model page,
            RedirectAttributes told,
            HttpServletResponse response) {
        if (!Aside.decides(caller)) return nothing.because("aside.notYours", 403, page, response);
        told.addFlashAttribute(
                DONE,
                switch (aside.reread(position)) {
                    case Aside.Reread.Became(var what) ->
                        "became." + what.name().toLowerCase(Locale.ROOT);
                    case Aside.Reread.NotHere() -> "not-here";
                    case Aside.Reread.NotNow() -> "not-now";
                });
        return "redirect:" + asked.first();
    }

    /** Where somebody lands who asked for something and had to log in first: they see what there is, and ask again. */
    @GetMapping({"/retry", "/citizens/{citizenId}/retry", "/{position}/retry"})
    String afterLogin(@ModelAttribute("asked") Asked asked) {
        return "redirect:" + asked.first();
    }

    @GetMapping("/{position}/disposal")
    String disposal(
            Caller caller,
            @ModelAttribute("asked") Asked asked,
            @PathVariable long position,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        return disposal(caller, position, Form.toFill(request), page, response);
    }

    @PostMapping("/{position}/disposal")
    String dispose(
            Caller caller,
            @ModelAttribute("asked") Asked asked,
            @PathVariable long position,
            HttpServletRequest request,
            Model page,
            RedirectAttributes told,
            HttpServletResponse response) {
        if (!Aside.decides(caller)) return nothing.because("aside.notYours", 403, page, response);
        var form = Form.sent(request);
        switch (aside.dispose(position, caller.name(), form.value("reason"))) {
            case Aside.Dismissal.Disposed disposed -> {
                told.addFlashAttribute(DONE, "disposed.said");
                return "redirect:" + asked.first();
            }
            case Aside.Dismissal.ReasonMissing() -> form.reject("reason", "form.missing");
            case Aside.Dismissal.ReasonTooLong() -> form.reject("reason", "form.tooLong");
            case Aside.Dismissal.ReasonHoldsCpr() -> form.reject("reason", "form.cprInText");
            case Aside.Dismissal.NotHere() -> form.reject("", "aside.gone");
        }
        return disposal(caller, position, form, page, response);
    }

    private String disposal(Caller caller, long position, Form form, Model page, HttpServletResponse response) {
        if (!Aside.decides(caller)) return nothing.because("aside.notYours", 403, page, response);
        var event = aside.unreadable(position);
        if (event.isEmpty() && !form.wrong()) return nothing.because("aside.nothing", 404, page, response);
        if (form.wrong()) response.setStatus(422);
        event.ifPresent(it -> page.addAttribute("event", it));
        page.addAttribute("position", position);
        page.addAttribute("form", form);
        return "disposal";
    }
}
