package dk.enplan.plan.overview;

import dk.enplan.plan.access.Pass;
import dk.enplan.plan.audit.Attesting;
import dk.enplan.plan.audit.Canonical;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A history as a file, page by page as it is read: memory does not grow with it. What it is, is signed. */
@Component
public class TrailExport {

    private static final int PAGE = 200;

    public enum Form {
        CSV,
        NDJSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What lies beside the file.
     *
     * @param asked what was asked for; what was not asked for is not there
     * @param upTo the place in the citizen's history up to which it was read
     * @param head the last anchor by then, as {@code GET /api/audit/verify?head=} takes it
     * @param withheld what was told to nobody but one, and is in no such file
     * @param sha256 of the file
     */
    record Manifest(
            String form,
            UUID citizenId,
            String askedBy,
            Instant at,
            Map<String, String> asked,
            String file,
            long steps,
            long upTo,
            int withheld,
            @Nullable String head,
            String software,
            String sha256) {}

    private static final String FORM = "enplan-export-1";

    private final TrailReading trail;
    private final Attesting attesting;
    private final JsonMapper json;
    private final Clock clock;

    TrailExport(TrailReading trail, Attesting attesting, JsonMapper json, Clock clock) {
        this.trail = trail;
        this.attesting = attesting;
        this.json = json;
        this.clock = clock;
    }

    public void write(Pass pass, TrailReading.Wanted wanted, Form form, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("enplan-history.zip")
                        .build()
                        .toString());
        var zip = new ZipOutputStream(response.getOutputStream());
        write(pass, wanted, form, zip);
        zip.finish();
    }

    private void write(Pass pass, TrailReading.Wanted wanted, Form form, ZipOutputStream zip) throws IOException {
        var file = "history." + form.word();
        var head = attesting.head();
        var upTo = trail.last(pass);
        zip.putNextEntry(new ZipEntry(file));
        var digested = new DigestOutputStream(zip, sha256());
        var steps = 0L;
        var withheld = 0;
        if (form == Form.CSV) say(digested, Csv.BEGINNING + Csv.line(HEAD));
        Long after = null;
        do {
            var page = trail.read(pass, paged(wanted).beyond(after, upTo));
            if (page.isEmpty()) break;
            for (var step : page.get().steps()) say(digested, written(step, form));
            steps += page.get().steps().size();
            withheld = page.get().withheld();
            after = page.get().next();
        } while (after != null);
        zip.closeEntry();
        var manifest = Canonical.text(new Manifest(
                FORM,
                pass.citizen().value(),
                pass.caller().name(),
                clock.instant(),
                asked(wanted),
                file,
                steps,
                upTo,
                withheld,
                head.orElse(null),
                attesting.software(),
                HexFormat.of().formatHex(digested.getMessageDigest().digest())));
        var signature = attesting.sign(manifest);
        entry(zip, "manifest.json", manifest);
        entry(zip, "manifest.sig", Base64.getEncoder().encodeToString(signature.bytes()));
        entry(zip, "key-id.txt", signature.keyId());
    }

    private static TrailReading.Wanted paged(TrailReading.Wanted it) {
        return new TrailReading.Wanted(
                null,
                PAGE,
                false,
                it.byTruth(),
                it.type(),
                it.sector(),
                it.rule(),
                it.actor(),
                it.from(),
                it.to(),
                null);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        say(zip, text);
        zip.closeEntry();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Map<String, String> asked(TrailReading.Wanted it) {
        var asked = new TreeMap<String, String>();
        asked.put("by", it.byTruth() ? "true" : "known");
        put(asked, "type", it.type());
        put(asked, "sector", it.sector());
        put(asked, "rule", it.rule());
        put(asked, "actor", it.actor());
        put(asked, "from", it.from());
        put(asked, "to", it.to());
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object value) {
        if (value != null) asked.put(name, value.toString());
    }

    private static final List<String> HEAD = List.of(
            "place",
            "happened",
            "recorded",
            "kind",
            "type",
            "sector",
            "source",
            "actor",
            "da",
            "en",
            "counts",
            "takenBackBy",
            "restsOn",
            "flag",
            "rule",
            "rules",
            "severity",
            "told",
            "reason",
            "flagsThatRestOnIt");

    private String written(Trail.Step step, Form form) {
        return switch (form) {
            case NDJSON -> json.writeValueAsString(step) + "\n";
            case CSV -> Csv.line(cells(step));
        };
    }

    private static List<String> cells(Trail.Step step) {
        var told = step.told();
        var flag = step.flag();
        var turn = step.turn();
        return List.of(
                Long.toString(step.position()),
                told.time().toString(),
                told.arrivedAt().toString(),
                told.kind(),
                told.type(),
                text(told.sector()),
                text(step.source()),
                text(step.actor()),
                told.words().da(),
                told.words().en(),
                Boolean.toString(told.counts()),
                text(told.annulledBy()),
                told.because().stream().map(UUID::toString).collect(Collectors.joining(" ")),
                text(told.flagId()),
                flag == null ? "" : flag.rule(),
                flag == null ? "" : flag.rulesVersion(),
                text(told.severity()),
                turn == null
                        ? ""
                        : turn.told().stream().map(TrailExport::recipient).collect(Collectors.joining(", ")),
                turn == null ? "" : text(turn.reason()),
                step.raised().stream().map(it -> it.flagId().toString()).collect(Collectors.joining(" ")));
    }

    private static String recipient(FlagRow.Recipient it) {
        return it.told()
                + (it.sector() == null ? "" : " " + it.sector())
                + (it.personId() == null ? "" : " " + it.personId());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
