package dk.enplan.plan.desk.rules;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.desk.frame.Words;
import dk.enplan.plan.overview.rulebook.RuleDocument;
import dk.enplan.plan.overview.rulebook.RuleReading;
import dk.enplan.plan.rules.RuleBook;
import dk.enplan.plan.whatif.WhatIf;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One rule, and what it would have said with other numbers. What is asked stands in the address, so it can be shared; whoever opens it
 * sees what they may see themself. Nothing is kept of the answer.
 */
@Page
final class RulePage {

    private static final String CITIZEN = "citizen";
    private static final String SINCE = "since";

    private final RuleReading reading;
    private final RuleBook rules;
    private final WhatIf whatIf;
    private final Words words;
    private final NothingToRead nothing;

    RulePage(RuleReading reading, RuleBook rules, WhatIf whatIf, Words words, NothingToRead nothing) {
        this.reading = reading;
        this.rules = rules;
        this.whatIf = whatIf;
        this.words = words;
        this.nothing = nothing;
    }

    /** @param of whose plans are asked about: {@code one}, {@code all}, or nobody's yet */
    @GetMapping("/rules/{kind}/{name}")
    String rule(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String of,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        var rule = reading.rule(kind + "/" + name);
        if (rule.isEmpty()) return nothing.because("rules.gone", HttpServletResponse.SC_NOT_FOUND, page, response);
        var form = Form.sent(request);
        Moved.dials(rule.get()).forEach(dial -> form.suggest(dial.field(), String.valueOf(dial.inForce())));
        page.addAttribute("title", words.both(rule.get().title()));
        page.addAttribute("rule", rule.get());
        page.addAttribute("severities", Shelf.severities(rule.get()));
        page.addAttribute("changed", RulesPage.changedHere(rule.get()));
        page.addAttribute("dials", Moved.dials(rule.get()));
        page.addAttribute("form", form);
        page.addAttribute("mayAskOfOne", caller.is("coordinator") || caller.is("auditor"));
        page.addAttribute("mayAskOfAll", WhatIf.mayAskOfAll(caller));
        switch (of) {
            case "one" -> one(caller, rule.get(), form, page);
            case "all" -> all(caller, rule.get(), form, page);
            default -> {}
        }
        if (form.wrong()) response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return "rule";
    }

    private void one(Caller caller, RuleDocument rule, Form form, Model page) {
        var citizen = citizen(form);
        var other = Moved.book(rules, rule, form);
        if (citizen.isPresent() && other.isPresent())
            answered(whatIf.citizen(caller, citizen.get(), other.get()), form, page);
    }

    private void all(Caller caller, RuleDocument rule, Form form, Model page) {
        var since = form.date(SINCE);
        Moved.book(rules, rule, form).ifPresent(other -> answered(whatIf.all(caller, other, since), form, page));
    }

    private static void answered(WhatIf.Answer answer, Form form, Model page) {
        switch (answer) {
            case WhatIf.Answer.OfCitizen(var citizen) -> page.addAttribute("one", citizen);
            case WhatIf.Answer.OfAll(var all) -> page.addAttribute("all", AllShown.of(all));
            case WhatIf.Answer.NotYourPlan() -> form.reject(CITIZEN, "rules.notYourPlan");
            case WhatIf.Answer.NoPlan() -> form.reject(CITIZEN, "rules.noPlan");
            case WhatIf.Answer.NotTheLeader() -> form.reject("", "rules.notTheLeader");
            case WhatIf.Answer.BeingCounted() -> form.reject("", "rules.beingCounted");
        }
    }

    private static Optional<CitizenId> citizen(Form form) {
        var text = form.required(CITIZEN);
        try {
            if (!text.isEmpty()) return Optional.of(new CitizenId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            form.reject(CITIZEN, "rules.notAnId");
        }
        return Optional.empty();
    }
}
