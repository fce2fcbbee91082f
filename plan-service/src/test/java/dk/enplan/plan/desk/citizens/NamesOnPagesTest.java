package dk.enplan.plan.desk.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Nobody;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Whoever may read a plan knows whose it is, and nobody else; and whoever looks for somebody leaves no name in an address. */
class NamesOnPagesTest extends PageTrial {

    private static final Person RITA = Person.auditor("rita");

    private final int port;
    private final String cpr = Nobody.cpr();
    private final String family = "Opdigtet" + UUID.randomUUID().toString().replaceAll("\\d|-", "");
    private final String name = "Anja " + family;
    private final String her = "tove-" + UUID.randomUUID();
    private final Person tove = Person.coordinator(her);
    private final String shortId = citizen.toString().substring(0, 8);

    @Autowired
    NamesOnPagesTest(WebApplicationContext context, Saying saying, @LocalServerPort int port) {
        super(context, saying);
        this.port = port;
    }

    @BeforeEach
    void begun() {
        told("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        told("contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
        told("contact.assigned", "{\"personId\":\"" + tove.sub() + "\",\"role\":\"deputy\"}");
        register(citizen, cpr, "Anja");
        drawn(citizen);
    }

    @Test
    void on_every_page_of_a_plan_stands_whose_it_is_with_the_id_beside_it() {
        asTove();
        for (var tab : List.of("", "/week", "/timeline", "/household", "/acts/goal", "/sources?e=" + UUID.randomUUID()))
            assertThat(page("/citizens/" + citizen + tab))
                    .as(tab)
                    .contains(name, shortId)
                    .doesNotContain(cpr);
        assertThat(page("/citizens?text=" + citizen.toString().substring(0, 13)))
                .contains("<span>" + name + "</span>", "<code class=\"quiet\">" + shortId);
        asCitizen();
        assertThat(page("/me")).contains(name);
    }

    @Test
    void programs_read_it_too_and_a_correction_makes_another_document() {
        var before = get(tove, plan());
        assertThat(before.json().path("name").stringValue()).isEqualTo(name);
        var etag = before.header("ETag").orElseThrow();
        assertThat(Http.at(port).as(tove).get(plan(), "If-None-Match", etag).status())
                .isEqualTo(304);
        Http.at(port).as(Person.system("registry")).put("/api/identities", told(cpr, "Anna", null));
        var after = Http.at(port).as(tove).get(plan(), "If-None-Match", etag);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().path("name").stringValue()).isEqualTo("Anna " + family);
        assertThat(worklist(tove).path("content").path(0).path("name").stringValue())
                .isEqualTo("Anna " + family);
        assertThat(after.body()).doesNotContain(cpr, Nobody.hyphened(cpr));
    }

    @Test
    void of_whom_nobody_has_told_it_there_is_no_name_and_the_id_stands_where_it_stood() {
        var nameless = UUID.randomUUID();
        told(nameless, "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        told(nameless, "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
        var answer = get(Person.coordinator("tove"), "/api/plans/" + nameless);
        assertThat(answer.json().has("name")).isFalse();
        as("coordinator", "tove", "plan", false);
        assertThat(page("/citizens/" + nameless)).contains(nameless.toString().substring(0, 8));
    }

    @Test
    void whoever_may_not_read_the_plan_never_gets_the_name() {
        var kim = Person.coordinator("kim");
        for (var path : List.of(plan(), "/api/households/" + citizen, "/api/worklist?mine=false&text=" + citizen))
            assertThat(get(kim, path).body()).doesNotContain(family);
        as("coordinator", "kim", "plan", false);
        assertThat(text(get("/citizens/" + citizen))).doesNotContain(family);
        assertThat(text(follow(post("/citizens", Map.of("text", name, "all", "true")))))
                .as("not by asking for it either")
                .doesNotContain(shortId, "<span>" + name);
    }

    @Test
    void those_in_the_household_are_named_to_those_who_may_read_their_plans() {
        var other = UUID.randomUUID();
        var otherCpr = Nobody.cpr();
        told("household.member-joined", "{\"memberId\":\"m\",\"relation\":\"spouse\",\"citizenId\":\"" + other + "\"}");
        told(other, "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        told(other, "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
        register(other, otherCpr, "Bo");
        as("coordinator", "tove", "plan", false);
        assertThat(page("/citizens/" + citizen + "/household")).contains("Anja " + family, "Bo " + family);
        asTove();
        assertThat(page("/citizens/" + citizen + "/household"))
                .as("who coordinates only one of the two")
                .contains("Anja " + family)
                .doesNotContain("Bo " + family);
    }

    @Test
    void the_protected_are_named_to_those_who_are_named_and_on_no_list() {
        Http.at(port).as(Person.system("registry")).put(plan() + "/protection", "{}");
        assertThat(get(tove, plan()).json().path("name").stringValue()).isEqualTo(name);
        assertThat(get(Person.citizen("anja", citizen), plan())
                        .json()
                        .path("name")
                        .stringValue())
                .isEqualTo(name);
        assertThat(get(RITA, plan()).body()).as("who only watches over it").doesNotContain(family);
        assertThat(worklist(tove).path("content").path(0).has("name")).isFalse();
        asTove();
        assertThat(text(follow(post("/citizens", Map.of("text", family)))))
                .as("nor found by name")
                .doesNotContain(shortId);
        Http.at(port).as(Person.system("registry")).delete(plan() + "/protection");
        assertThat(get(RITA, plan()).json().path("name").stringValue()).isEqualTo(name);
    }

    @Test
    void a_word_of_the_name_finds_the_citizen_and_stands_in_no_address() {
        asTove();
        assertThat(page("/citizens")).contains(shortId);
        assertThat(post("/citizens", Map.of("text", " ", "due", "true"))).hasRedirectedUrl("/citizens?due=true");
        for (var words : List.of(family, "anja " + family.toUpperCase(java.util.Locale.ROOT), family + ", Anja")) {
            var sent = post("/citizens", Map.of("text", words, "sort", "nextDue", "due", "true", "all", "<x>"));
            assertThat(sent).hasStatus3xxRedirection();
            assertThat(sent.getResponse().getRedirectedUrl())
                    .doesNotContainIgnoringCase("opdigtet")
                    .startsWith("/citizens?due=true&sort=nextDue&search=");
        }
        var found = text(follow(post("/citizens", Map.of("text", family))));
        assertThat(found).contains(name, "value=\"" + family + "\"");
        assertThat(text(follow(post("/citizens", Map.of("text", "Bo " + family)))))
                .as("all words, not some")
                .doesNotContain(shortId);
        var again = post("/citizens", Map.of("text", family)).getResponse().getRedirectedUrl();
        assertThat(page(String.valueOf(again))).as("in another browser").doesNotContain("value=\"" + family);
    }

    @Test
    void a_number_leads_a_coordinator_to_the_plan_and_stands_in_no_address_and_no_session() {
        asTove();
        for (var written : List.of(cpr, Nobody.hyphened(cpr))) {
            var sent = post("/citizens", Map.of("text", written));
            assertThat(sent).hasRedirectedUrl("/citizens/" + citizen);
            assertThat(sent.getRequest().getSession(false)).isNull();
        }
        assertThat(text(follow(post("/citizens?lang=da", Map.of("text", Nobody.cpr())))))
                .contains("Ingen borger er registreret");
        assertThat(post("/citizens", Map.of("text", "Anja " + cpr, "due", "true")))
                .hasRedirectedUrl("/citizens?due=true&said=alone");
        assertThat(get("/citizens?text=" + Nobody.hyphened(cpr))).hasRedirectedUrl("/citizens?said=in-address");
        assertThat(get(tove, "/api/worklist?text=" + cpr).status()).isEqualTo(400);
        assertThat(get(tove, "/api/worklist?text=" + cpr).body()).doesNotContain(cpr);
        for (var path : List.of("/api/plans/" + Nobody.hyphened(cpr), "/api/rules/handoff/" + cpr))
            assertThat(get(tove, path).body()).contains("urn:enplan").doesNotContain(cpr, Nobody.hyphened(cpr));
        assertThat(post("/citizens", Map.of("text", citizen.toString()))).hasRedirectedUrl("/citizens/" + citizen);
        as("caseworker", "mette", "jobcenter", false);
        assertThat(post("/citizens", Map.of("text", cpr))).hasRedirectedUrl("/citizens?said=not-yours");
        assertThat(Http.at(port)
                        .as(Person.dpo("dorte"))
                        .get("/api/audit/access?what=identity.lookup&citizen=" + citizen + "&person=" + tove.sub())
                        .json()
                        .path("lines"))
                .hasSize(2);
    }

    private tools.jackson.databind.JsonNode worklist(Person who) {
        var list = get(who, "/api/worklist?text=" + citizen).json();
        assertThat(list.path("content")).hasSize(1);
        return list;
    }

    private void register(UUID who, String number, String givenName) {
        var answer = Http.at(port).as(Person.system("registry")).post("/api/identities", told(number, givenName, who));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String told(String number, String givenName, @org.jspecify.annotations.Nullable UUID who) {
        return "{\"cpr\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"%s\"%s}"
                .formatted(number, givenName, family, who == null ? "" : ",\"citizenId\":\"" + who + "\"");
    }

    private void asTove() {
        as("coordinator", tove.sub(), "plan", false);
    }

    private String plan() {
        return "/api/plans/" + citizen;
    }

    private Answer get(Person who, String path) {
        return Http.at(port).as(who).get(path);
    }
}
