package dk.enplan.plan.desk.citizens;

import dk.enplan.contracts.Cpr;
import dk.enplan.contracts.Reading;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.identity.Names;
import dk.enplan.plan.identity.WhoIs;
import dk.enplan.plan.overview.WorklistQuestion;
import dk.enplan.plan.overview.WorklistReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The worklist as a page. How it is narrowed stands in its address, so it can be shared and comes back as it was. What somebody looks
 * for does not: it may be a name, or a CPR number.
 */
@Page
final class CitizensPage {

    private static final String SIZE = "20";
    private static final String HERE = "/citizens";

    /** What may be said of a number that led nowhere. */
    private static final Set<String> SAID = Set.of("unknown", "not-yours", "too-often", "alone", "in-address");

    /** What the form offers is never anything else. */
    private static final Predicate<String> CHOICE =
            Pattern.compile("[A-Za-z,]{1,20}").asMatchPredicate();

    private final WorklistReading reading;
    private final Names names;
    private final WhoIs whoIs;
    private final NothingToRead nothing;

    CitizensPage(WorklistReading reading, Names names, WhoIs whoIs, NothingToRead nothing) {
        this.reading = reading;
        this.names = names;
        this.whoIs = whoIs;
        this.nothing = nothing;
    }

    /**
     * What is asked, as it stands in the form.
     *
     * @param search under which what is looked for is kept
     */
    record Asked(
            boolean all,
            String severity,
            boolean due,
            boolean news,
            boolean nobody,
            String text,
            String search,
            String sort) {

        public boolean narrowed() {
            return all || due || news || nobody || !severity.isEmpty() || !text.isEmpty();
        }
    }

    @GetMapping(HERE)
    String citizens(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(defaultValue = "false") boolean news,
            @RequestParam(defaultValue = "false") boolean nobody,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable String page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        // No form of ours puts it there. It goes no further, and the browser forgets the address.
        if (Cpr.standsIn(text)) return "redirect:" + HERE + "?said=in-address";
        var plan = wholeId(text).map(id -> HERE + "/" + id);
        if (plan.isPresent() && !inPlace) return "redirect:" + plan.get();
        // A script that asks for a part of the page would follow a redirect, and look for its part there.
        plan.ifPresent(address -> response.setHeader("HX-Redirect", address));
        var kept = search.isEmpty() ? "" : KeptSearches.at(request, search);
        var asked = new Asked(all, severity, due, news, nobody, kept.isEmpty() ? text.strip() : kept, search, sort);
        var worklist = reading.read(caller, question(asked, page).wanted().orCalled(names.called(asked.text())));
        if (worklist.isEmpty()) return nothing.notYours(model, response);
        model.addAttribute("asked", asked);
        model.addAttribute("said", SAID.contains(said) ? said : null);
        model.addAttribute("worklist", worklist.get());
        var number = worklist.get().page().number();
        if (number > 0) model.addAttribute("earlier", pageAddress(number - 1));
        if (number + 1 < worklist.get().page().totalPages()) model.addAttribute("later", pageAddress(number + 1));
        return "citizens";
    }

    /** Whoever looks for somebody sends it; whether it is a number, an id or a word, none of it stands in an address. */
    @PostMapping(HERE)
    String search(Caller caller, HttpServletRequest request) {
        var form = Form.sent(request);
        var text = form.value("text").strip();
        var id = wholeId(text);
        if (id.isPresent()) return "redirect:" + HERE + "/" + id.get();
        if (Cpr.standsIn(text)) return numbered(caller, text, form);
        var address = address(form);
        if (!text.isEmpty()) address.queryParam("search", KeptSearches.keep(request, text));
        return "redirect:" + address.toUriString();
    }

    private String numbered(Caller caller, String text, Form form) {
        if (!(Cpr.read(text) instanceof Reading.Understood<Cpr>(var cpr))) return saying("alone", form);
        return switch (whoIs.ask(caller, cpr)) {
            case WhoIs.Answer.Found(var citizen) -> "redirect:" + HERE + "/" + citizen;
            case WhoIs.Answer.Nobody() -> saying("unknown", form);
            case WhoIs.Answer.NotYours() -> saying("not-yours", form);
            case WhoIs.Answer.TooOften _ -> saying("too-often", form);
        };
    }

    private static String saying(String what, Form form) {
        return "redirect:" + address(form).queryParam("said", what).toUriString();
    }

    private static UriComponentsBuilder address(Form form) {
        var address = UriComponentsBuilder.fromPath(HERE);
        for (var choice : List.of("all", "severity", "due", "news", "nobody", "sort"))
            form.said(choice).filter(CHOICE).ifPresent(it -> address.queryParam(choice, it));
        return address;
    }

    private static WorklistQuestion question(Asked asked, @Nullable String page) {
        return new WorklistQuestion(
                asked.all() ? "false" : null,
                switch (asked.severity()) {
                    case "" -> null;
                    case "grave" -> List.of("critical", "high");
                    default -> List.of(asked.severity());
                },
                asked.due() ? "P7D" : null,
                asked.news() ? "my-look" : null,
                null,
                asked.nobody() ? "true" : null,
                asked.text(),
                page,
                SIZE,
                asked.sort().isEmpty() ? null : List.of(asked.sort()));
    }

    private static String pageAddress(int number) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
    }

    /** Whoever knows the whole id is led to the plan. */
    private static Optional<UUID> wholeId(String text) {
        try {
            return text.strip().length() == 36 ? Optional.of(UUID.fromString(text.strip())) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
