package dk.enplan.plan.wiring;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** People log in with OpenID; programs bring a token (see the kit). Which of the two is told by the path. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain pages(HttpSecurity http, @Value("${ENPLAN_ISSUER:http://localhost:9000}") String issuer)
            throws Exception {
        return http.securityMatcher("/", "/citizens/**", "/assets/**", "/login/**", "/oauth2/**", "/logout", "/error")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/assets/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // The one provider is not a choice: nobody is asked which.
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/enplan"))
                .logout(logout -> logout.logoutSuccessHandler(new LeaveEverywhere(issuer)))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'self'; frame-ancestors 'none'")))
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
