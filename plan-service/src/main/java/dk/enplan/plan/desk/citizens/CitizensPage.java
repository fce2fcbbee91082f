package dk.enplan.plan.desk.citizens;

import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.overview.WorklistQuestion;
import dk.enplan.plan.overview.WorklistReading;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The worklist as a page: everything that is asked stands in its address, so it can be shared and comes back as it was. */
@Page
final class CitizensPage {

    private static final String SIZE = "20";

    private final WorklistReading reading;
    private final NothingToRead nothing;

    CitizensPage(WorklistReading reading, NothingToRead nothing) {
        this.reading = reading;
        this.nothing = nothing;
    }

    /** What is asked, as it stands in the form. */
    record Asked(boolean all, String severity, boolean due, boolean news, boolean nobody, String text, String sort) {

        public boolean narrowed() {
            return all || due || news || nobody || !severity.isEmpty() || !text.isEmpty();
        }
    }

    @GetMapping("/citizens")
    String citizens(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(defaultValue = "false") boolean news,
            @RequestParam(defaultValue = "false") boolean nobody,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Model model,
            HttpServletResponse response) {
        var plan = wholeId(text).map(id -> "/citizens/" + id);
        if (plan.isPresent() && !inPlace) return "redirect:" + plan.get();
        // A script that asks for a part of the page would follow a redirect, and look for its part there.
        plan.ifPresent(address -> response.setHeader("HX-Redirect", address));
        var asked = new Asked(all, severity, due, news, nobody, text.strip(), sort);
        var worklist = reading.read(caller, question(asked, page).wanted());
        if (worklist.isEmpty()) return nothing.notYours(model, response);
        model.addAttribute("asked", asked);
        model.addAttribute("worklist", worklist.get());
        var number = worklist.get().page().number();
        if (number > 0) model.addAttribute("earlier", pageAddress(number - 1));
        if (number + 1 < worklist.get().page().totalPages()) model.addAttribute("later", pageAddress(number + 1));
        return "citizens";
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
