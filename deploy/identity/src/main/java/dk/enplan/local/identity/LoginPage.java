package dk.enplan.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form a person logs in with. It lists who there is, because none of them exists. */
@RestController
class LoginPage {

    private final String page;

    LoginPage() throws IOException {
        page = new ClassPathResource("login.html")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{{people}}", people());
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String login(HttpServletRequest request, CsrfToken csrf) {
        return page.replace("{{csrf-name}}", csrf.getParameterName())
                .replace("{{csrf}}", csrf.getToken())
                .replace("{{message}}", message(request));
    }

    private static String message(HttpServletRequest request) {
        if (request.getParameterMap().containsKey("error"))
            return "<p role=\"alert\" class=\"wrong\">Brugernavn eller adgangskode er forkert.</p>";
        if (request.getParameterMap().containsKey("logout")) return "<p role=\"status\">Du er logget ud.</p>";
        return "";
    }

    private static String people() {
        return Accounts.people().stream().map(LoginPage::row).collect(Collectors.joining("\n"));
    }

    private static String row(Account person) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>"
                .formatted(person.id(), person.name(), is(person));
    }

    private static String is(Account person) {
        return switch (person) {
            case Account.Staff staff ->
                inDanish(staff.role()) + ", " + inDanish(staff.sector()) + (staff.authority() ? ", myndighed" : "");
            case Account.Outsider outsider -> inDanish(outsider.role());
            case Account.Citizen citizen -> "borger";
            case Account.SectorSystem system -> "fagsystem";
        };
    }

    private static String inDanish(String word) {
        return switch (word) {
            case "coordinator" -> "tovholder";
            case "caseworker" -> "medarbejder";
            case "leader" -> "leder";
            case "auditor" -> "revisor";
            case "operator" -> "driftsansvarlig";
            case "plan" -> "planen";
            case "jobcenter" -> "jobcenter";
            case "family" -> "familieafdeling";
            case "housing" -> "bolig";
            case "psychiatry" -> "psykiatri";
            default -> word;
        };
    }
}
