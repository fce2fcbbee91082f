package dk.enplan.plan.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Logs out at the provider too. On a computer that many use, the next one must not be logged in as the last because the
 * provider still remembers.
 */
final class LeaveEverywhere implements LogoutSuccessHandler {

    private final String issuer;

    LeaveEverywhere(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        var home =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        if (who != null && who.getPrincipal() instanceof OidcUser person)
            response.sendRedirect(UriComponentsBuilder.fromUriString(issuer)
                    .path("/connect/logout")
                    .queryParam("id_token_hint", person.getIdToken().getTokenValue())
                    .queryParam("post_logout_redirect_uri", home)
                    .encode()
                    .toUriString());
        else response.sendRedirect(home);
    }
}
