package dk.enplan.plan.desk.plan;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.desk.frame.Words;
import dk.enplan.plan.overview.PlanDocument;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be chosen in a field: what stands in this plan, or what the language knows. */
record Choices(PlanDocument plan, Words words) {

    /** Where choices come from. */
    public enum Of {
        NOTHING,
        ROLES,
        PEOPLE,
        CHANNELS,
        EFFORTS,
        WAITING_EFFORTS,
        PURPOSES,
        ORDERS,
        APPOINTMENTS,
        MEETINGS,
        DOMAINS,
        DEMAND_KINDS,
        DEMANDS,
        FOLLOW_UPS,
        HANDOVERS,
        STAYS,
        CONCERNS,
        REQUESTS,
        PROMISES
    }

    /** By what the language calls it, in the order in which it is offered. */
    SequencedMap<String, String> of(Of of) {
        return switch (of) {
            case NOTHING -> new LinkedHashMap<>();
            case ROLES -> named("role", wire(Role.values()));
            case PURPOSES -> named("purpose", wire(Purpose.values()));
            case DOMAINS -> named("domain", wire(Domain.values()));
            case DEMAND_KINDS -> named("demand", wire(DemandKind.values()));
            case CHANNELS -> named("channel", Stream.of("visit", "phone", "message", "drop-in", "meeting"));
            case ORDERS -> named("order", Stream.of("parallel", "sequence"));
            case MEETINGS ->
                named("meeting", Stream.of("network", "plan", "transition", "case", "school", "alignment"));
            case FOLLOW_UPS -> named("channel", Stream.of("phone", "visit", "meeting"));
            case PEOPLE ->
                listed(
                        plan.people(),
                        it -> it.personId(),
                        it -> (it.name() == null ? it.personId() : it.name()) + " · " + words.all("role", it.roles()));
            case EFFORTS -> efforts(Stream.of("running", "waiting", "suspended", "heard-of"));
            case WAITING_EFFORTS -> efforts(Stream.of("waiting"));
            case APPOINTMENTS ->
                listed(
                        plan.appointments().stream()
                                .filter(it -> it.state().equals("booked"))
                                .toList(),
                        it -> it.appointmentId(),
                        it -> words.moment(it.start()) + " · " + words.sector(it.sector()));
            case DEMANDS ->
                listed(
                        plan.demands().stream()
                                .filter(it -> it.state().equals("active"))
                                .toList(),
                        it -> it.demandId(),
                        it -> words.of("demand", it.kind()) + " · " + words.sector(it.sector()));
            case STAYS ->
                listed(
                        plan.stays().stream().filter(it -> it.endedOn() == null).toList(),
                        it -> it.stayId(),
                        it -> words.of("stay", it.kind()) + " · " + words.day(it.since()));
            case HANDOVERS -> waiting("handover");
            case CONCERNS -> waiting("concern");
            case REQUESTS -> waiting("request");
            case PROMISES ->
                listed(
                        plan.promises().stream()
                                .filter(it ->
                                        it.state().equals("open") || it.state().equals("made"))
                                .toList(),
                        it -> it.promiseId(),
                        it -> (it.about() == null ? it.by() : it.about()) + " · " + words.day(it.dueOn()));
        };
    }

    private SequencedMap<String, String> efforts(Stream<String> states) {
        var among = states.collect(Collectors.toSet());
        return listed(
                plan.efforts().stream().filter(it -> among.contains(it.state())).toList(),
                it -> it.effortId(),
                it -> (it.kind() == null ? it.effortId() : words.of("kind", it.kind())) + " · "
                        + words.sector(it.sector()));
    }

    private SequencedMap<String, String> waiting(String what) {
        return listed(
                plan.waiting().stream().filter(it -> it.what().equals(what)).toList(),
                it -> it.id(),
                it -> (it.kind() == null ? words.of("waiting", what) : words.of(what, it.kind())) + " · "
                        + words.day(it.since()));
    }

    private SequencedMap<String, String> named(String kind, Stream<String> codes) {
        var named = new LinkedHashMap<String, String>();
        codes.forEach(code -> named.put(code, words.of(kind, code)));
        return named;
    }

    private static <T> SequencedMap<String, String> listed(
            List<T> all, Function<T, String> id, Function<T, String> says) {
        var listed = new LinkedHashMap<String, String>();
        all.forEach(it -> listed.put(id.apply(it), says.apply(it)));
        return listed;
    }

    private static Stream<String> wire(Enum<?>... all) {
        return Arrays.stream(all).map(Kind::wireName);
    }

    /** The sectors that this plan has heard of, and the plan's own. */
    Map<String, String> sectors() {
        var sectors = new LinkedHashMap<String, String>();
        plan.heard().forEach(it -> sectors.put(it.sector(), words.sector(it.sector())));
        sectors.putIfAbsent("plan", words.sector("plan"));
        return sectors;
    }
}
