package dk.enplan.plan.desk.audit;

import dk.enplan.contracts.Here;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.ReadersReading;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.overview.AsOf;
import dk.enplan.plan.overview.Corrected;
import dk.enplan.plan.overview.CorrectedReading;
import dk.enplan.plan.overview.DifferenceReading;
import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.overview.TrailExport;
import dk.enplan.plan.overview.TrailReading;
import dk.enplan.plan.overview.rulebook.RuleReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One citizen's history, as an auditor goes through it. */
@Page
@RequestMapping("/audit/citizens/{citizenId}")
final class CitizenAuditPage {

    private static final int STEPS = 25;

    private final Auditors auditors;
    private final TrailReading trail;
    private final DifferenceReading difference;
    private final CorrectedReading corrected;
    private final ReadersReading readers;
    private final TrailExport export;
    private final RuleReading rules;

    CitizenAuditPage(
            Auditors auditors,
            TrailReading trail,
            DifferenceReading difference,
            CorrectedReading corrected,
            ReadersReading readers,
            TrailExport export,
            RuleReading rules) {
        this.auditors = auditors;
        this.trail = trail;
        this.difference = difference;
        this.corrected = corrected;
        this.readers = readers;
        this.export = export;
        this.rules = rules;
    }

    @GetMapping
    String history(
            Caller caller,
            @PathVariable UUID citizenId,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var pass = auditors.enter(caller, citizenId, What.AUDIT_HISTORY);
        if (pass.isEmpty()) return auditors.sendAway(page, response);
        var asked = Asked.of(request);
        var read = trail.read(pass.get(), asked.wanted(STEPS));
        if (read.isEmpty()) return auditors.noPlan(page, response);
        if (asked.unclear()) response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        begin(page, pass.get(), asked, "history");
        page.addAttribute("trail", read.get());
        var choices = trail.choices(pass.get());
        page.addAttribute("choices", choices);
        page.addAttribute("titles", titles(choices.rules()));
        return "audit-citizen";
    }

    /** Of those that still are; one that has gone is known by its name alone. */
    private Map<String, PlanDocument.Words> titles(List<String> names) {
        var titles = new HashMap<String, PlanDocument.Words>();
        names.forEach(name -> rules.rule(name).ifPresent(rule -> titles.put(name, rule.title())));
        return titles;
    }

    @GetMapping("/difference")
    String difference(
            Caller caller,
            @PathVariable UUID citizenId,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var pass = auditors.enter(caller, citizenId, What.AUDIT_DIFFERENCE);
        if (pass.isEmpty()) return auditors.sendAway(page, response);
        if (trail.last(pass.get()) < 0) return auditors.noPlan(page, response);
        var asked = Asked.of(request);
        begin(page, pass.get(), asked, "difference");
        var days = AsOf.endOf(asked.day("from").orElse(null), asked.day("to").orElse(null));
        var from = days.knownAt();
        var to = days.trueAt();
        var backwards = from != null && to != null && to.isBefore(from);
        page.addAttribute("backwards", backwards);
        if (backwards || asked.unclear()) response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        else if (from != null && to != null)
            difference
                    .between(pass.get(), from, to, asked.byTruth())
                    .ifPresent(it -> page.addAttribute("difference", it));
        return "audit-difference";
    }

    /** One that was corrected, and who was shown the plan while it stood. */
    record Meanwhile(Corrected it, List<ReadersReading.Looked> readers) {

        /** The last on which it stood at the end. */
        public LocalDate dayBefore() {
            return day().minusDays(1);
        }

        public LocalDate day() {
            return Here.dateOf(it.until());
        }
    }

    @GetMapping("/corrected")
    String corrected(Caller caller, @PathVariable UUID citizenId, Model page, HttpServletResponse response) {
        var pass = auditors.enter(caller, citizenId, What.AUDIT_CORRECTED);
        if (pass.isEmpty()) return auditors.sendAway(page, response);
        var found = corrected.of(pass.get());
        if (found.isEmpty()) return auditors.noPlan(page, response);
        begin(page, pass.get(), new Asked(Map.of()), "corrected");
        page.addAttribute(
                "corrected",
                found.get().stream()
                        .map(it -> new Meanwhile(it, readers.between(pass.get(), it.from(), it.until())))
                        .toList());
        return "audit-corrected";
    }

    @GetMapping("/export")
    @Nullable String export(
            Caller caller,
            @PathVariable UUID citizenId,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response)
            throws IOException {
        var pass = auditors.enter(caller, citizenId, What.AUDIT_EXPORT);
        if (pass.isEmpty()) return auditors.sendAway(page, response);
        if (trail.last(pass.get()) < 0) return auditors.noPlan(page, response);
        var form = format.equals("ndjson") ? TrailExport.Form.NDJSON : TrailExport.Form.CSV;
        export.write(pass.get(), Asked.of(request).wanted(STEPS), form, response);
        return null;
    }

    private static void begin(Model page, Pass pass, Asked asked, String tab) {
        page.addAttribute("citizenId", pass.citizen().value());
        page.addAttribute("asked", asked);
        page.addAttribute("tab", tab);
    }
}
