package dk.enplan.testkit.histories;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a life: a case with its labels, or a piece of everyday life that has none. Two parts stand in one history when
 * neither says what the other's rule listens for.
 *
 * @param theme absent: everyday life
 * @param birth the birthday that the case needs
 */
record Planted(
        Optional<Theme> theme,
        boolean flagged,
        List<Line> lines,
        List<Label> labels,
        LocalDate from,
        LocalDate to,
        Optional<LocalDate> birth,
        Set<String> words) {

    Planted {
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
        words = Set.copyOf(words);
    }

    static Planted of(Optional<Theme> theme, boolean flagged, Pen pen) {
        var words = new HashSet<String>();
        pen.lines().forEach(line -> words.addAll(line.words()));
        return new Planted(theme, flagged, pen.lines(), pen.labels(), pen.from(), pen.to(), pen.birth(), words);
    }

    boolean liesApartFrom(Planted other) {
        var oneBirthday = birth.isEmpty() || other.birth.isEmpty() || birth.equals(other.birth);
        return oneBirthday && !disturbs(other) && !other.disturbs(this);
    }

    private boolean disturbs(Planted other) {
        return other.theme.filter(heard -> disturbs(other, heard)).isPresent();
    }

    private boolean disturbs(Planted other, Theme heard) {
        var atThatTime = !to.isBefore(other.from.minusDays(heard.looksBack())) && !from.isAfter(other.to);
        if (theme.filter(own -> own.rule().equals(heard.rule())).isPresent()) return heard.isOnce() || atThatTime;
        return speaksOf(heard.opens()) || (atThatTime && speaksOf(heard.answers()));
    }

    private boolean speaksOf(Set<String> listened) {
        return !Collections.disjoint(listened, words);
    }
}
