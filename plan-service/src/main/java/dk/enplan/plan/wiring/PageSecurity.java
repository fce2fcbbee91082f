package dk.enplan.plan.wiring;

import dk.enplan.plan.desk.frame.KeptForms;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** People log in with OpenID; programs bring a token (see the kit). Which of the two is told by the path. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String LOGIN = "/oauth2/authorization/enplan";

    /** @param secret of the desk at its provider: without one nobody could log in, so nothing starts */
    PageSecurity(@Value("${ENPLAN_PLAN_CLIENT_SECRET}") String secret) {
        if (secret.isBlank()) throw new IllegalStateException("ENPLAN_PLAN_CLIENT_SECRET must not be empty.");
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(HttpSecurity http, @Value("${ENPLAN_ISSUER:http://localhost:9000}") String issuer)
            throws Exception {
        return http.securityMatcher(
                        "/",
                        "/citizens/**",
                        "/me/**",
                        "/leader/**",
                        "/rules/**",
                        "/aside/**",
                        "/audit/**",
                        "/privacy/**",
                        "/live/**",
                        "/assets/**",
                        "/login/**",
                        "/oauth2/**",
                        "/logout",
                        "/error")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/assets/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // The one provider is not a choice: nobody is asked which.
                .oauth2Login(login -> login.loginPage(LOGIN))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(entry()).accessDeniedHandler(new KeptForms()))
                .logout(logout -> logout.logoutSuccessHandler(new LeaveEverywhere(issuer)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                // Whoever leaves is led on to the provider, which browsers count as a form's action.
                                "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                                        + issuer))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy ->
                                policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
                .build();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(@Value("${ENPLAN_ISSUER:http://localhost:9000}") String issuer) {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwtValidatorFactory(desk -> believed(issuer, desk));
        return decoders;
    }

    /** The provider's addresses are spelt out, so nothing but this says whose tokens are believed; and a token is for this desk or for none. */
    static OAuth2TokenValidator<Jwt> believed(String issuer, ClientRegistration desk) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new JwtIssuerValidator(issuer), new OidcIdTokenValidator(desk));
    }

    /** A page leads to the login; a part of a page that asks for news is told that it would have to. */
    private static AuthenticationEntryPoint entry() {
        var partOfAPage = new OrRequestMatcher(
                new RequestHeaderRequestMatcher("HX-Request"),
                new RequestHeaderRequestMatcher("Accept", "text/event-stream"));
        return DelegatingAuthenticationEntryPoint.builder()
                .addEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), partOfAPage)
                .defaultEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN))
                .build();
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocale(Locale.of("da"));
        return resolver;
    }

    @Bean
    WebMvcConfigurer languageSwitch() {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language);
            }
        };
    }
}
