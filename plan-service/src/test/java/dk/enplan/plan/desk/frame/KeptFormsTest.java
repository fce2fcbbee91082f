package dk.enplan.plan.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.testkit.Nobody;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/** What somebody began to write waits in their session for a login; and goes with the citizen it is about. */
class KeptFormsTest {

    private final UUID anja = UUID.randomUUID();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void what_was_begun_on_a_page_of_somebody_who_is_erased_is_not_there_any_more() throws Exception {
        keep("/citizens/" + anja + "/acts/say", "note");
        KeptForms.forget(new CitizenId(UUID.randomUUID()));
        assertThat(taken("/citizens/" + anja + "/acts/say")).isNotEmpty();
        keep("/citizens/" + anja + "/acts/say", "note");
        KeptForms.forget(new CitizenId(anja));
        assertThat(taken("/citizens/" + anja + "/acts/say")).isEmpty();
    }

    @Test
    void nor_what_was_begun_elsewhere_and_names_them() throws Exception {
        keep("/privacy/erasure", anja.toString());
        KeptForms.forget(new CitizenId(anja));
        assertThat(taken("/privacy/erasure")).isEmpty();
    }

    @Test
    void a_session_that_is_over_holds_nobody_up() throws Exception {
        keep("/citizens/" + anja + "/acts/say", "note");
        session.invalidate();
        KeptForms.forget(new CitizenId(anja));
    }

    @Test
    void what_somebody_wrote_is_kept_over_a_login_but_no_number() throws Exception {
        var sent = request("POST", "/citizens");
        sent.addParameter("text", Nobody.hyphened(Nobody.cpr()));
        sent.addParameter("sort", "nextDue");
        sent.addParameter("by", "tove");
        new KeptForms().handle(sent, new MockHttpServletResponse(), new MissingCsrfTokenException("none"));

        assertThat(taken("/citizens")).containsEntry("sort", "nextDue").doesNotContainKey("text");
    }

    private void keep(String path, String value) throws Exception {
        var request = request("POST", path);
        request.addParameter("value", value);
        request.addParameter("by", "tove");
        new KeptForms().handle(request, new MockHttpServletResponse(), new MissingCsrfTokenException("none"));
    }

    private java.util.Map<String, String> taken(String path) {
        return KeptForms.take(request("GET", path));
    }

    private MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setSession(session);
        request.setRemoteUser("tove");
        return request;
    }
}
