package dk.enplan.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import tools.jackson.databind.json.JsonMapper;

class NobodyToAskTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_token_that_cannot_be_judged_is_not_called_wrong() throws Exception {
        ask((request, answer) -> {
            throw new JwtDecoderInitializationException("no issuer", new IllegalStateException());
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("\"code\":\"not-now\"");
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void nor_is_one_whose_keys_cannot_be_had() throws Exception {
        ask((request, answer) -> {
            throw new AuthenticationServiceException("no keys");
        });

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void what_else_breaks_goes_on() {
        assertThatThrownBy(() -> ask((request, answer) -> {
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void ask(FilterChain onward) throws Exception {
        new NobodyToAsk(new JsonMapper()).doFilter(new MockHttpServletRequest(), response, onward);
    }
}
