package dk.enplan.plan.desk.own;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.plan.desk.frame.Words;
import dk.enplan.plan.overview.Circle;
import dk.enplan.plan.overview.PlanDocument;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a citizen can choose among: what stands in their plan, and a few plain words. */
record OwnChoices(PlanDocument plan, Words words) {

    /** They write down; nobody asks or meets them. */
    private static final Set<String> NOBODY_TO_ASK = Set.of("citizen", "registry");

    Map<String, String> of(OwnAct act, String field) {
        return switch (field) {
            case "topic" ->
                act == OwnAct.ASK
                        ? named("request", "meeting", "money", "housing", "help", "other")
                        : named("own.topic", "voice", "wish", "contradiction", "complaint");
            case "to" -> sectors();
            case "kind" -> named("own.meet", "network", "plan");
            case "domain" ->
                named(
                        "own.domain",
                        Arrays.stream(Domain.values()).map(Kind::wireName).toArray(String[]::new));
            case "purpose" -> named("own.consent", "plan", "contact");
            case "appointmentId" -> appointments();
            case "personId" -> people();
            case "consentId" -> consents();
            default -> Map.of();
        };
    }

    Map<String, String> sectors() {
        var sectors = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of("plan"), plan.heard().stream().map(PlanDocument.Heard::sector))
                .filter(it -> !NOBODY_TO_ASK.contains(it))
                .forEach(it -> sectors.put(it, words.sector(it)));
        return sectors;
    }

    private Map<String, String> appointments() {
        var listed = new LinkedHashMap<String, String>();
        for (var it : plan.appointments())
            if (it.state().equals("booked") && it.start().toInstant().isAfter(plan.at()))
                listed.put(it.appointmentId(), words.moment(it.start()) + " · " + words.sector(it.sector()));
        return listed;
    }

    private Map<String, String> people() {
        var listed = new LinkedHashMap<String, String>();
        for (var it : plan.people()) listed.put(it.personId(), name(it) + " · " + words.all("role", it.roles()));
        return listed;
    }

    private Map<String, String> consents() {
        var listed = new LinkedHashMap<String, String>();
        for (var it : plan.consents())
            listed.put(
                    it.consentId(), words.all("sector", it.sectors()) + " · " + words.of("own.consent", it.purpose()));
        return listed;
    }

    static String name(Circle.Person person) {
        return person.name() == null ? person.personId() : person.name();
    }

    private Map<String, String> named(String kind, String... codes) {
        var named = new LinkedHashMap<String, String>();
        for (var code : List.of(codes)) named.put(code, words.of(kind, code));
        return named;
    }
}
