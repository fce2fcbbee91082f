package dk.enplan.plan.desk.frame;

import dk.enplan.plan.access.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page says that has nothing to show to this reader. */
@Component
public final class NothingToRead {

    private static final String CITIZENS = "/citizens/";
    private static final String VIEW = "nothing-to-read";

    public String noPlan(Model page, HttpServletResponse response) {
        return because("no-plan", HttpServletResponse.SC_NOT_FOUND, page, response);
    }

    public String refused(Refusal why, Model page, HttpServletResponse response) {
        return switch (why) {
            case Refusal.NotAReader() -> notYours(page, response);
            case Refusal.Erased() -> because("erased", HttpServletResponse.SC_GONE, page, response);
            case Refusal.NotYourCitizen() -> {
                withGlass(page);
                yield because("not-your-citizen", HttpServletResponse.SC_FORBIDDEN, page, response);
            }
        };
    }

    /** Below whichever page of a citizen somebody is refused, they are offered the one way around it. */
    private static void withGlass(Model page) {
        if (!(page.getAttribute("path") instanceof String path) || !path.startsWith(CITIZENS)) return;
        var citizen = path.substring(CITIZENS.length()).split("/", 2)[0];
        page.addAttribute("glassOf", citizen);
    }

    public String notYours(Model page, HttpServletResponse response) {
        return because("not-yours", HttpServletResponse.SC_FORBIDDEN, page, response);
    }

    /** @param why the beginning of two messages: {@code <why>.heading} and {@code <why>.says} */
    public String because(String why, int status, Model page, HttpServletResponse response) {
        response.setStatus(status);
        page.addAttribute("why", why);
        return VIEW;
    }
}
