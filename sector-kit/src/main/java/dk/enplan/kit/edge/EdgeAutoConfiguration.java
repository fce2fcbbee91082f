package dk.enplan.kit.edge;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Every service: no endpoint but health answers without a token, one clock, one form of problem. */
@AutoConfiguration
public class EdgeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${ENPLAN_CLOCK_FILE:}") String file) {
        return file.isBlank() ? Clock.systemUTC() : new MovedClock(Clock.systemUTC(), Path.of(file));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 100)
    SecurityFilterChain tokensOnly(HttpSecurity http, JsonMapper json) throws Exception {
        var refusals = new Refusals(json);
        return http.addFilterBefore(new NobodyToAsk(json), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // What broke is said as it is, not as a token that was wrong.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(EdgeAutoConfiguration::known))
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A token is sent by its holder on purpose; there is no cookie that another site could make use of.
                .csrf(AbstractHttpConfigurer::disable)
                // Nobody logs in here, and so nobody logs out, or comes back to what they asked for before.
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** By the machine's own clock, as the tokens' times are. */
    @Bean
    static BeanPostProcessor provedTokens() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? new ProvedTokens(decoder, Clock.systemUTC()) : bean;
            }
        };
    }

    /** Of a request there is one observation, and none of each security filter before it. */
    @Bean
    SecurityObservationSettings oneIsEnough() {
        return SecurityObservationSettings.noObservations();
    }

    /** Behind whoever finds out who it is. */
    @Bean
    FilterRegistrationBean<TooFast> tooFast(@Value("${enplan.pace:500}") int aSecond, JsonMapper json) {
        var filter = new FilterRegistrationBean<>(new TooFast(new Pace(aSecond), json));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Crowded> crowded(@Value("${enplan.at-once:100}") int atOnce, JsonMapper json) {
        var filter = new FilterRegistrationBean<>(new Crowded(atOnce, json));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 2);
        return filter;
    }

    @Bean
    Misfits misfits() {
        return new Misfits();
    }

    @Bean
    WithheldAddress withheldAddress() {
        return new WithheldAddress();
    }

    @Bean
    WebMvcConfigurer callers(JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PlainBodies(json));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    private static AbstractAuthenticationToken known(Jwt jwt) {
        var roles = Caller.of(jwt).roles();
        return new JwtAuthenticationToken(
                jwt,
                Stream.concat(roles.stream(), Stream.of("person-or-system"))
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .collect(Collectors.toSet()));
    }
}
