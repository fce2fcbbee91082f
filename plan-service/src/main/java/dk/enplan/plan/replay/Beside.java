package dk.enplan.plan.replay;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.PlanEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is recorded of a decision beside what the same decision says now: whatever is not alike, said without a word of anybody's. */
final class Beside {

    private static final String OTHER_WORDS = "other words";

    private Beside() {}

    static boolean same(List<Recorded> recorded, List<PlanEvent> now) {
        return recorded.size() == now.size()
                && alike(recorded.stream().map(Recorded::event).toList(), now);
    }

    private static boolean alike(List<PlanEvent> recorded, List<PlanEvent> now) {
        var left = new ArrayList<>(now);
        return recorded.stream().allMatch(left::remove);
    }

    static List<Deviation> of(UUID citizen, List<Recorded> recorded, List<PlanEvent> now) {
        var expected = new ArrayList<>(now);
        var unlike =
                recorded.stream().filter(it -> !expected.remove(it.event())).toList();
        var deviations = new ArrayList<Deviation>();
        for (var it : unlike) {
            var instead = expected.stream()
                    .filter(other -> identity(other).equals(identity(it.event())))
                    .findFirst();
            instead.ifPresent(expected::remove);
            deviations.add(instead.map(other -> other(citizen, it, other)).orElseGet(() -> unexpected(citizen, it)));
        }
        expected.forEach(it -> deviations.add(missing(citizen, it)));
        return deviations;
    }

    private static Deviation unexpected(UUID citizen, Recorded it) {
        return deviation(
                Deviation.Kind.UNEXPECTED, citizen, it.sequence(), it.event(), Deviation.NOTHING, says(it.event()));
    }

    private static Deviation missing(UUID citizen, PlanEvent it) {
        return deviation(Deviation.Kind.MISSING, citizen, null, it, says(it), Deviation.NOTHING);
    }

    private static Deviation other(UUID citizen, Recorded found, PlanEvent expected) {
        var should = parts(expected);
        var is = parts(found.event());
        var differing = should.keySet().stream()
                .filter(part -> !Objects.equals(should.get(part), is.get(part)))
                .toList();
        return deviation(
                Deviation.Kind.OTHER,
                citizen,
                found.sequence(),
                found.event(),
                differing.isEmpty() ? says(expected) : written(should, differing),
                differing.isEmpty() ? OTHER_WORDS : written(is, differing));
    }

    private static Deviation deviation(
            Deviation.Kind kind, UUID citizen, @Nullable Long sequence, PlanEvent it, String expected, String found) {
        return new Deviation(
                kind,
                citizen,
                type(it),
                sequence,
                it.at(),
                key(it).map(Flag.Key::rule).orElse(null),
                flag(it).map(UUID::toString).orElse(null),
                expected,
                found);
    }

    private static String written(Map<String, String> parts, List<String> which) {
        return which.stream().map(part -> part + " " + parts.get(part)).collect(Collectors.joining(", "));
    }

    /** The same thing, whatever it says of it. */
    private static String identity(PlanEvent event) {
        return type(event)
                + switch (event) {
                    case PlanEvent.FactRecorded(var fact, var at) ->
                        fact.envelope().id().toString();
                    case PlanEvent.RulesChanged _ -> "";
                    case PlanEvent.FlagRaised _,
                            PlanEvent.FlagEscalated _,
                            PlanEvent.FlagAcknowledged _,
                            PlanEvent.FlagCleared _,
                            PlanEvent.FlagWaived _ -> key(event).orElseThrow().toString();
                };
    }

    /** What an auditor may compare; what somebody said, or what a sentence repeats of it, is left out. */
    private static Map<String, String> parts(PlanEvent event) {
        var parts = new LinkedHashMap<String, String>();
        switch (event) {
            case PlanEvent.FactRecorded(var fact, var at) ->
                parts.put("type", fact.envelope().type());
            case PlanEvent.RulesChanged(var version, var at) -> parts.put("rules", version);
            case PlanEvent.FlagRaised it -> {
                parts.put("flag", it.flagId().toString());
                parts.put("rules", it.rulesVersion());
                parts.put("severity", Kind.wireName(it.severity()));
                parts.put("since", it.since().toString());
                parts.put("due", written(it.dueOn()));
                parts.put("rests on", it.because().toString());
                parts.put("told", told(it.recipients()));
                parts.put("after", String.valueOf(it.earlierFlagId()));
            }
            case PlanEvent.FlagEscalated it -> {
                parts.put("flag", it.flagId().toString());
                parts.put("severity", Kind.wireName(it.severity()));
                parts.put("since", it.since().toString());
                parts.put("told", told(it.recipients()));
            }
            case PlanEvent.FlagAcknowledged it -> parts.put("by", it.by());
            case PlanEvent.FlagCleared it -> {
                parts.put("retroactive", "" + it.retroactive());
                parts.put("corrected", "" + it.corrected());
            }
            case PlanEvent.FlagWaived it -> {
                parts.put("by", it.by());
                parts.put("rests on", it.because().toString());
            }
        }
        return parts;
    }

    private static String written(@Nullable Instant instant) {
        return instant == null ? "-" : instant.toString();
    }

    private static String told(List<Recipient> recipients) {
        return recipients.stream()
                .map(it -> Kind.wireName(it.told())
                        + (it.sector() == null ? "" : " of " + it.sector().value())
                        + (it.personId() == null ? "" : " " + it.personId()))
                .collect(Collectors.joining("; "));
    }

    /** One event as a line. */
    static String says(PlanEvent event) {
        var parts = parts(event);
        return type(event)
                + key(event).map(key -> " " + key.rule() + " " + key.cause()).orElse("")
                + ": " + written(parts, List.copyOf(parts.keySet()));
    }

    static Optional<Flag.Key> key(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FactRecorded _, PlanEvent.RulesChanged _ -> Optional.empty();
            case PlanEvent.FlagRaised it -> Optional.of(it.key());
            case PlanEvent.FlagEscalated it -> Optional.of(it.key());
            case PlanEvent.FlagAcknowledged it -> Optional.of(it.key());
            case PlanEvent.FlagCleared it -> Optional.of(it.key());
            case PlanEvent.FlagWaived it -> Optional.of(it.key());
        };
    }

    static Optional<UUID> flag(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FactRecorded _, PlanEvent.RulesChanged _ -> Optional.empty();
            case PlanEvent.FlagRaised it -> Optional.of(it.flagId());
            case PlanEvent.FlagEscalated it -> Optional.of(it.flagId());
            case PlanEvent.FlagAcknowledged it -> Optional.of(it.flagId());
            case PlanEvent.FlagCleared it -> Optional.of(it.flagId());
            case PlanEvent.FlagWaived it -> Optional.of(it.flagId());
        };
    }

    static String type(PlanEvent event) {
        return Happened.of(event).word();
    }
}
