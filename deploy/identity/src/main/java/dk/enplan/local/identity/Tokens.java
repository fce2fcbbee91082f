package dk.enplan.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

@Configuration(proxyBeanMethods = false)
class Tokens {

    @Bean
    AuthorizationServerSettings issuer(Settings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(Settings settings) throws IOException, JOSEException, ParseException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.data())));
    }

    /**
     * Access and ID tokens say the same of a person, whether the person logged in or a script did it for them. An access token is for
     * Enplan's services; an ID token is for whom it was asked for.
     */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whoItIs() {
        return token -> {
            if (token.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN))
                token.getClaims().audience(List.of("enplan"));
            Optional.ofNullable(token.<Authentication>getPrincipal())
                    .flatMap(principal -> Accounts.named(principal.getName()))
                    .ifPresent(account -> token.getClaims().claims(claims -> claims.putAll(account.claims())));
        };
    }
}
