package dk.enplan.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class SpeltTokensTest {

    private final SpeltTokens tokens = new SpeltTokens();

    @Test
    void a_token_is_the_same_each_time_and_each_callers_own() {
        for (int i = 0; i < 2; i++) {
            assertThat(read("Bearer tove.1")).isEqualTo("tove.1");
            assertThat(read("bearer bo.1")).isEqualTo("bo.1");
        }
    }

    @Test
    void what_is_no_token_is_none_and_what_is_badly_spelt_is_refused_each_time() {
        for (int i = 0; i < 2; i++) {
            assertThat(read(null)).isNull();
            assertThat(read("Basic dG92ZTox")).isNull();
            assertThatThrownBy(() -> read("Bearer two words")).isInstanceOf(OAuth2AuthenticationException.class);
        }
    }

    private @Nullable String read(@Nullable String header) {
        var request = new MockHttpServletRequest();
        if (header != null) request.addHeader(HttpHeaders.AUTHORIZATION, header);
        return tokens.resolve(request);
    }
}
