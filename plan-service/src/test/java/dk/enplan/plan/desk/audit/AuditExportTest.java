package dk.enplan.plan.desk.audit;

import static dk.enplan.plan.desk.audit.StoppedSupport.json;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.audit.Attesting;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** A history that an auditor takes away. */
class AuditExportTest extends PageTrial {

    private final StoppedSupport support;
    private final JdbcClient jdbc;
    private final Attesting attesting;

    @Autowired
    AuditExportTest(WebApplicationContext context, Saying saying, JdbcClient jdbc, Attesting attesting) {
        super(context, saying);
        this.support = new StoppedSupport(jdbc);
        this.jdbc = jdbc;
        this.attesting = attesting;
    }

    @Test
    void an_export_holds_the_whole_history_and_a_manifest_that_is_signed() throws Exception {
        support.told();
        as("auditor", "rita", null, false);
        var all = steps("?order=oldest&size=500");
        var files = unzipped(get(support.pages + "/export?format=ndjson"));
        var lines = text(files, "history.ndjson").lines().toList();
        assertThat(lines).hasSize(all.size());
        assertThat(json(lines.getFirst()).path("position").longValue()).isZero();
        var manifest = json(text(files, "manifest.json"));
        assertThat(manifest.path("sha256").stringValue())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(Objects.requireNonNull(files.get("history.ndjson")))));
        assertThat(manifest.path("steps").longValue()).isEqualTo(all.size());
        assertThat(manifest.path("askedBy").stringValue()).isEqualTo("rita");
        var signature = new Attesting.Signature(
                text(files, "key-id.txt"), Base64.getDecoder().decode(text(files, "manifest.sig")));
        assertThat(attesting.signed(text(files, "manifest.json"), signature)).isTrue();
        assertThat(attesting.signed(text(files, "manifest.json").replace("rita", "otto"), signature))
                .isFalse();

        var few = unzipped(get(support.api + "/export?format=csv&type=effort.ended"));
        var table = text(few, "history.csv").lines().toList();
        assertThat(table).hasSize(2);
        assertThat(table.getFirst()).startsWith("\uFEFF\"place\";\"happened\"");
        assertThat(json(text(few, "manifest.json")).path("asked").path("type").stringValue())
                .isEqualTo("dk.enplan.effort.ended.v1");
    }

    @Test
    void what_begins_like_a_formula_is_no_formula_in_the_file() throws IOException {
        support.story.tell(
                "plan", "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}", support.begun);
        support.told();
        var flag = jdbc.sql("select flag_id from serving.flag where citizen_id = ? and rule = ? and state = 'open'")
                .params(support.story.citizen(), "handoff/stopped-on-improvement")
                .query(UUID.class)
                .single();
        as("coordinator", "tove", "plan", false);
        var waived = postJson(
                "/api/plans/" + support.story.citizen() + "/flags/" + flag + "/waiver", "{\"reason\": \"=1+1\"}");
        assertThat(waived.getResponse().getStatus()).as(text(waived)).isLessThan(300);
        eventually(() -> assertThat(jdbc.sql("select state from serving.flag where flag_id = ?")
                        .param(flag)
                        .query(String.class)
                        .single())
                .isEqualTo("waived"));
        as("auditor", "rita", null, false);
        assertThat(text(unzipped(get(support.api + "/export?type=flag.waived")), "history.csv"))
                .contains(";\"'=1+1\";")
                .doesNotContain(";\"=");
    }

    private static Map<String, byte[]> unzipped(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private JsonNode steps(String query) {
        return json(page(support.api + "/history" + query)).path("steps");
    }
}
