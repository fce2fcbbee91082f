package dk.enplan.plan.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Nobody;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

class KeptFormsTest {

    @Test
    void what_somebody_wrote_is_kept_over_a_login_but_no_number() throws Exception {
        var sent = new MockHttpServletRequest("POST", "/citizens");
        sent.addParameter("text", Nobody.hyphened(Nobody.cpr()));
        sent.addParameter("sort", "nextDue");
        sent.addParameter("by", "tove");
        new KeptForms().handle(sent, new MockHttpServletResponse(), new MissingCsrfTokenException(null));

        var back = new MockHttpServletRequest("GET", "/citizens");
        back.setSession(java.util.Objects.requireNonNull(sent.getSession()));
        back.setRemoteUser("tove");
        assertThat(KeptForms.take(back)).containsEntry("sort", "nextDue").doesNotContainKey("text");
    }
}
