package dk.enplan.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Law.Objection;
import dk.enplan.kit.law.Said;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a law says to the next order, as sentences: {@code LAW.given(started("a")).when(ended("a")).allows()}. */
public record LawTrial(Law law) {

    public static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");

    /** On Monday, a minute apart. */
    public static List<Said> said(Fact... facts) {
        return IntStream.range(0, facts.length)
                .mapToObj(minute -> new Said(MONDAY.plusMinutes(minute), facts[minute]))
                .toList();
    }

    /** What was told on Monday. */
    public Told given(Fact... told) {
        return new Told(said(told));
    }

    /** With nothing told before. */
    public Verdict when(Fact next) {
        return given().when(next);
    }

    public final class Told {

        private final List<Said> soFar;

        private Told(List<Said> soFar) {
            this.soFar = soFar;
        }

        /** Said on Tuesday. */
        public Verdict when(Fact next) {
            return judged(MONDAY.plusDays(1), next);
        }

        /** Said as if it had been so on Sunday already. */
        public Verdict whenBackdated(Fact next) {
            return judged(MONDAY.minusDays(1), next);
        }

        private Verdict judged(OffsetDateTime at, Fact next) {
            return new Verdict(law.objection(soFar, new Said(at, next)));
        }
    }

    public record Verdict(Optional<Objection> objection) {

        public void allows() {
            assertThat(objection).isEmpty();
        }

        /** It clashes with what was told before. */
        public void clashes(String code) {
            assertThat(objection)
                    .hasValueSatisfying(found -> assertThat(found)
                            .isInstanceOfSatisfying(
                                    Objection.Clash.class,
                                    clash -> assertThat(clash.code()).isEqualTo(code)));
        }

        /** It could not be said at any time. */
        public void unfit(String field, String says) {
            assertThat(objection).contains(new Objection.Unfit(field, says));
        }
    }
}
