package dk.enplan.plan.desk.timeline;

import dk.enplan.contracts.Here;
import dk.enplan.plan.overview.PlanDocument.Words;
import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.Stretch;
import dk.enplan.plan.overview.Strand.What;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Strands made up for tests: {@code strand(EFFORT, "e1", went("running", "2026-01-05", "2026-02-01"))}. */
final class Made {

    static final Instant FIRST = day("2023-06-01");
    static final Instant NOW = day("2026-11-22");

    private static final List<String> STATES =
            List.of("waiting", "running", "suspended", "interrupted", "present", "away", "open", "granted");

    private Made() {}

    static Strand strand(What what, String id, Stretch... stretches) {
        return new Strand(what, id, "support", null, title(what), "family", List.of(stretches), List.of());
    }

    private static Words title(What what) {
        return new Words("Bolig uden bostøtte " + what, "Home without support " + what);
    }

    static Stretch went(String state, String from, @Nullable String to) {
        return new Stretch(state, day(from), to == null ? null : day(to), null);
    }

    static Stretch happened(String state, String on) {
        return new Stretch(state, day(on), day(on), null);
    }

    static Instant day(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(Here.ZONE).toInstant();
    }

    /** Up to a few dozen things of every kind, each with a few stretches or moments. */
    static Arbitrary<List<Strand>> strands() {
        var strand = Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 1200),
                        Arbitraries.integers()
                                .between(0, 300)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(6),
                        Arbitraries.of("family", "jobcenter", "plan", "housing"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, STATES.size() - 1))
                .as(Made::strand);
        return strand.list().ofMaxSize(30).map(Made::named);
    }

    private static Strand strand(What what, int start, List<Integer> lengths, String sector, boolean ends, int state) {
        var stretches = new ArrayList<Stretch>();
        var at = FIRST.plus(Duration.ofDays(start));
        for (int i = 0; i < lengths.size(); i++) {
            var last = i == lengths.size() - 1;
            var to = at.plus(Duration.ofHours(7L * lengths.get(i)));
            var planned = last && lengths.get(i) % 3 == 0 ? Here.dateOf(to.plus(Duration.ofDays(80))) : null;
            stretches.add(new Stretch(STATES.get((state + i) % STATES.size()), at, last && !ends ? null : to, planned));
            at = to;
        }
        return new Strand(what, "", "critical", "hanne", title(what), sector, stretches, List.of());
    }

    private static List<Strand> named(List<Strand> all) {
        var named = new ArrayList<Strand>();
        for (var it : all)
            named.add(new Strand(
                    it.what(),
                    "n" + named.size(),
                    it.kind(),
                    it.who(),
                    title(it.what()),
                    it.sector(),
                    it.stretches(),
                    it.because()));
        return named;
    }

    static Arbitrary<Window> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(-800, 3000),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 120)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(1, 1500)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 70_000))))
                .as((start, days) -> {
                    var from = Here.dateOf(FIRST).plusDays(start);
                    return new Window(from, from.plusDays(days - 1L));
                });
    }

    /** Says codes. */
    static Wording wording(Locale locale) {
        return new Wording() {
            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public String name(Strand strand) {
                return strand.what() == What.FLAG ? "vigtigt: bolig uden bostøtte" : strand.what() + " " + strand.id();
            }

            @Override
            public String sector(String code) {
                return code;
            }

            @Override
            public String track(String key) {
                return key;
            }

            @Override
            public String state(Strand strand, Stretch stretch) {
                return stretch.state();
            }

            @Override
            public String span(Stretch stretch) {
                return Here.dateOf(stretch.from()) + " – " + (stretch.to() == null ? "" : Here.dateOf(stretch.to()));
            }

            @Override
            public String change(Change change) {
                return change.name().toLowerCase(Locale.ROOT);
            }

            @Override
            public String then(Stretch stretch) {
                return "then " + span(stretch);
            }

            @Override
            public String more(int pieces) {
                return pieces + " before";
            }
        };
    }
}
