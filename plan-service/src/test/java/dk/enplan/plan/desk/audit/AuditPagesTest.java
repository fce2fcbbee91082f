package dk.enplan.plan.desk.audit;

import static dk.enplan.plan.desk.audit.StoppedSupport.HEAVIEST;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Where an auditor begins, and who is not let in. */
class AuditPagesTest extends PageTrial {

    private final StoppedSupport support;
    private final JdbcClient jdbc;

    @Autowired
    AuditPagesTest(WebApplicationContext context, Saying saying, JdbcClient jdbc) {
        super(context, saying);
        this.support = new StoppedSupport(jdbc);
        this.jdbc = jdbc;
    }

    @Test
    void the_first_page_tells_the_end_verifies_finds_a_citizen_and_replays() {
        support.told();
        as("auditor", "rita", null, false);
        assertThat(page("/audit")).contains("Historikkens ende", "Gentagelser").hasSizeLessThan(HEAVIEST);
        assertThat(post("/audit/search", Map.of("citizen", " " + support.story.citizen() + " ")))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(support.pages);
        var unclear = post("/audit/search", Map.of("citizen", "anja"));
        assertThat(unclear).hasStatus(422);
        assertThat(text(unclear)).contains("citizen-problem");
        assertThat(text(post("/audit/verification", Map.of()))).contains("Set efter:");
        var replay =
                post("/audit/replays", Map.of("citizen", support.story.citizen().toString()));
        assertThat(replay).hasStatus3xxRedirection();
        var statement = page(String.valueOf(replay.getResponse().getRedirectedUrl()));
        assertThat(statement)
                .contains(
                        "Erklæring om en gentagelse",
                        "Underskrift",
                        support.story.citizen().toString())
                .contains("følger af det optegnede")
                .hasSizeLessThan(HEAVIEST);
        assertThat(page("/audit")).contains("/audit/replays/");
    }

    @Test
    void no_citizen_stands_in_an_address_behind_a_question_mark() {
        support.told();
        as("auditor", "rita", null, false);
        for (var page : List.of("/audit", support.pages, support.pages + "/difference", support.pages + "/corrected"))
            assertThat(Pattern.compile("(href|action|hx-get)=\"[^\"]*\\?[^\"]*" + support.story.citizen())
                            .matcher(page(page))
                            .find())
                    .as(page)
                    .isFalse();
    }

    @Test
    void nobody_else_comes_in_and_whoever_comes_stands_in_the_log() {
        support.told();
        as("coordinator", "tove", "plan", false);
        for (var address : List.of(
                "/audit",
                support.pages,
                support.pages + "/difference",
                support.pages + "/corrected",
                support.pages + "/export")) assertThat(get(address)).as(address).hasStatus(403);
        for (var address : List.of("/history", "/corrected", "/export", "/difference?from=2026-01-01&to=2026-02-01"))
            assertThat(get(support.api + address)).as(address).hasStatus(403);
        as("auditor", "rita", null, false);
        page(support.pages);
        get(support.api + "/export");
        assertThat(jdbc.sql(
                                "select what || ' ' || outcome from access_log where person in ('rita', 'tove') and position > (select max(position) - 40 from access_log)")
                        .query(String.class)
                        .list())
                .contains("audit-history read", "audit-export read", "audit-history refused", "audit refused");
    }

    @Test
    void a_statement_of_everybody_tells_how_many_were_erased_and_an_older_one_stays_as_it_was_signed() {
        as("auditor", "rita", null, false);
        var now = page("/audit/replays/" + kept("equal", """
                "citizens":2,"counts":{},"erased":3,"form":"enplan-replay-2","uncompared":[]"""));
        assertThat(now).contains("Slettede borgere", "<span>3</span>", "de er ikke med i dette", "Ens");
        var before = page("/audit/replays/" + kept("incomplete", """
                "citizens":2,"counts":{"erased":1},"form":"enplan-replay-1","uncompared":[{"many":1,"says":"This citizen was erased.","why":"erased"}]"""));
        assertThat(before).contains("borgeren er slettet").doesNotContain("Slettede borgere");
    }

    @Test
    void what_differs_is_called_by_words_and_what_somebody_did_to_the_history_too() {
        as("auditor", "rita", null, false);
        var page = page("/audit/replays/" + kept("differs", """
                "citizens":1,"counts":{"history":1,"missing":1},"form":"enplan-replay-2","uncompared":[]""", """
                {"expected":"a flag","found":"nothing","kind":"missing","rule":"handoff/stopped-on-improvement","what":"flag.raised"},\
                {"expected":"a row","found":"nothing","kind":"missing","what":"view.flag_step"},\
                {"expected":"a history as it was written","found":"Changed.","kind":"history","sequence":4,"what":"anchor-changed by memory"}"""));
        assertThat(page)
                .contains("opmærksomhedspunkt rejst", "hvad der blev af et opmærksomhedspunkt, som det vises")
                .contains("et anker er et andet, set ved et anker, som tjenesten husker")
                .contains("/rules/handoff/stopped-on-improvement")
                .doesNotContain("flag_step</", "??");
    }

    private UUID kept(String result, String says) {
        return kept(result, says, "");
    }

    /** As it was signed once. */
    private UUID kept(String result, String says, String deviations) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into replay (id, asked_by, asked_at) values (?, 'rita', now())")
                .param(id)
                .update();
        jdbc.sql(
                        "insert into replay_progress (replay_id, seen_at, citizens, of_all, events) values (?, now(), 2, 2, 9)")
                .param(id)
                .update();
        jdbc.sql("insert into replay_statement values (?, ?, now(), ?, 'k', '\\x00')")
                .params(id, result, """
                        {"askedAt":"2026-11-20T08:00:00Z","askedBy":"rita","begunAt":"2026-11-20T08:00:00Z","decisions":4,"deviations":[%s],\
                        "endedAt":"2026-11-20T08:00:01Z","events":9,"id":"%s","notYetAnchored":0,"result":"%s","rules":[],"software":"0.1.0","upToPlace":9,%s}""".formatted(deviations, id, result, says))
                .update();
        return id;
    }
}
