package dk.enplan.plan.access;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** docs/rights.md, from what decides: the readers themselves, and the table that every endpoint is tried against. */
final class RightsPage {

    static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("../docs/rights.md");

    static final String ELSEWHERE = " elsewhere";

    private static final Map<String, String> WHO = new LinkedHashMap<>();

    static {
        WHO.put("C", "coordinator of this plan");
        WHO.put("K", "coordinator of others");
        WHO.put("W", "caseworker at work here");
        WHO.put("A", "the same with power over benefits");
        WHO.put("H", "caseworker of another sector");
        WHO.put("S", "the citizen");
        WHO.put("O", "another citizen");
        WHO.put("R", "auditor");
        WHO.put("D", "data-protection officer");
        WHO.put("L", "leader");
        WHO.put("P", "operator");
        WHO.put("Y", "a sector's system");
    }

    private static final Map<String, Reader> READERS = new LinkedHashMap<>();

    static {
        READERS.put("coordinator", new Reader.Coordinator(false));
        READERS.put("coordinator with power over benefits", new Reader.Coordinator(true));
        READERS.put("caseworker", new Reader.Caseworker("own", false, true));
        READERS.put("caseworker with power over benefits", new Reader.Caseworker("own", true, true));
        READERS.put("caseworker whom the citizen's consents leave out", new Reader.Caseworker("own", false, false));
        READERS.put("a sector's system, before telling", new Reader.SectorSystem("own"));
        READERS.put("auditor", new Reader.Auditor());
        READERS.put("the citizen", new Reader.Self());
    }

    private RightsPage() {}

    static String written() throws IOException {
        return """
                # Who may do what

                Written by `./enplan contract` from what decides; a test fails where this page says otherwise. Whether somebody is a reader of a plan at all is decided
                before, by [ADR 36](adr/0036-access-by-right.md).

                ## What readers of a plan see of what was said

                *yes*; *own*: of their own sector; *no*: that there is something is counted; **nothing**: for them it does not exist.

                """ + readers() + """

                ## Who is let in where

                `EndpointsTest` asks every endpoint of the running service as each of these, and fails for an endpoint that does not stand here. What is asked may still be wrong, or not be there.

                """ + endpoints();
    }

    private static String readers() {
        return "| reader | "
                + Arrays.stream(Audience.values()).map(Kind::wireName).collect(Collectors.joining(" | ")) + " |\n|---|"
                + "---|".repeat(Audience.values().length) + "\n"
                + READERS.entrySet().stream()
                        .map(it -> "| " + it.getKey() + " | "
                                + Arrays.stream(Audience.values())
                                        .map(audience -> sees(it.getValue(), audience))
                                        .collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String sees(Reader reader, Audience audience) {
        if (reader.sees(audience, "another")) return "yes";
        // The plan's own sector is the coordinator's.
        if (reader.sees(audience, "own") || reader.sees(audience, "plan")) return "own";
        return reader.knows(audience) ? "no" : "**nothing**";
    }

    private static String endpoints() throws IOException {
        return "| endpoint | who |\n|---|---|\n"
                + table().entrySet().stream()
                        .map(it -> "| `" + it.getKey() + "` | " + who(it.getValue()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String who(String said) {
        var letters = said.replace(ELSEWHERE, "");
        if (letters.length() == WHO.size()) return "everybody who is logged in";
        return letters.isEmpty()
                ? "whoever may see what the flag rests on"
                : letters.chars()
                        .mapToObj(letter -> WHO.getOrDefault(Character.toString(letter), "?"))
                        .collect(Collectors.joining(", "));
    }

    static Map<String, String> table() throws IOException {
        var table = new LinkedHashMap<String, String>();
        for (var line : lines())
            if (!line.isBlank() && !line.startsWith("#"))
                table.put(
                        line.substring(0, line.indexOf('|')).strip(),
                        line.substring(line.indexOf('|') + 1).strip());
        return table;
    }

    private static List<String> lines() throws IOException {
        return new ClassPathResource("endpoints.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
