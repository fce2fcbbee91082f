package dk.enplan.plan.desk;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.What;
import dk.enplan.plan.overview.Changing;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** Pages about one citizen whom nobody else tells about, before somebody who has logged in. */
public abstract class PageTrial extends OnTheGround {

    protected final UUID citizen = UUID.randomUUID();
    private final MockMvcTester pages;
    private final Saying saying;
    private final Access access;
    private final Changing changing;
    private final JdbcClient jdbc;

    protected PageTrial(WebApplicationContext context, Saying saying) {
        this.pages = MockMvcTester.from(context);
        this.saying = saying;
        this.access = context.getBean(Access.class);
        this.changing = context.getBean(Changing.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    /** What the coordinator tells stands in the views when this comes back. */
    protected final void told(String type, String data) {
        told(citizen, type, data);
    }

    protected final void told(UUID about, String type, String data) {
        var tove = new Caller("tove", Set.of("coordinator"), "plan", false, null);
        var json = (ObjectNode) Language.parse(data).orElseThrow();
        if (!(access.enter(tove, new CitizenId(about), What.EVENT_RECORDED) instanceof Entry.In(var pass)))
            throw new AssertionError("tove is not let in");
        assertThat(saying.say(pass, UUID.randomUUID(), type, json)).isEqualTo(new Said.Done(false));
        var recorded = jdbc.sql("select max(sequence_number) from domain_event where aggregate_identifier = ?")
                .param(about.toString())
                .query(Long.class)
                .single();
        // A page waits for the views for a moment only; a test, for as long as it takes.
        eventually(() -> assertThat(changing.position(new CitizenId(about))).isGreaterThanOrEqualTo(recorded));
    }

    /** What the plan says stands on the worklist, too, when this comes back: a line follows its plan a moment later. */
    protected final void drawn(UUID about) {
        eventually(() -> assertThat(jdbc.sql("select summarised = position from serving.plan where citizen_id = ?")
                        .param(about)
                        .query(Boolean.class)
                        .single())
                .isTrue());
    }

    protected final void as(String role) {
        as(role, "somebody", null);
    }

    protected final void asCitizen() {
        as("citizen", citizen.toString(), citizen);
    }

    protected static void as(String role, String name, @Nullable String sector, boolean authority) {
        as(role, name, sector, authority, null);
    }

    private static void as(String role, String name, @Nullable UUID self) {
        as(role, name, "jobcenter", false, self);
    }

    protected static void as(
            String role, String name, @Nullable String sector, boolean authority, @Nullable UUID self) {
        var person = Jwt.withTokenValue("somebody")
                .header("alg", "none")
                .subject(name)
                .claim("roles", List.of(role))
                .claim("authority", authority);
        if (sector != null) person.claim("sector", sector);
        if (self != null) person.claim("citizen", self.toString());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person.build(), "", role));
    }

    protected final MvcTestResult get(String address) {
        return pages.get().uri(java.net.URI.create(address)).exchange();
    }

    /** Where it leads, in the same browser. */
    protected final MvcTestResult follow(MvcTestResult answer) {
        var request = pages.get()
                .uri(java.net.URI.create(String.valueOf(answer.getResponse().getRedirectedUrl())));
        if (answer.getRequest().getSession(false) instanceof MockHttpSession session) request.session(session);
        return request.exchange();
    }

    /** For what goes on for long after it has begun to answer. */
    protected final MvcTestResult open(String address) {
        return pages.get().uri(java.net.URI.create(address)).asyncExchange();
    }

    protected final MvcTestResult post(String address, Map<String, String> fields) {
        var request = pages.post().uri(java.net.URI.create(address));
        fields.forEach(request::param);
        return request.exchange();
    }

    /** As a program does. */
    protected final MvcTestResult postJson(String address, String body) {
        return pages.post()
                .uri(java.net.URI.create(address))
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected final MvcTestResult putJson(String address, String body) {
        return pages.put()
                .uri(java.net.URI.create(address))
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected final MvcTestResult delete(String address) {
        return pages.delete().uri(java.net.URI.create(address)).exchange();
    }

    protected final String page(String address) {
        var answer = get(address);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    protected static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString().replace("&amp;", "&");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stands between two others for the first time. */
    protected static String between(String page, String before, String after) {
        var found = Pattern.compile(Pattern.quote(before) + "(.*?)" + Pattern.quote(after), Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(before + " … " + after).isTrue();
        return found.group(1);
    }
}
