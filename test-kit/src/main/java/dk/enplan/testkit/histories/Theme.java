package dk.enplan.testkit.histories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A rule, and the cases that are planted for it: some must be flagged, some nearly. */
final class Theme {

    /** Tells one case with the pen it is given. */
    interface Plot {
        void tell(Pen pen);
    }

    private final String rule;
    private final Set<String> opens = new HashSet<>();
    private final Set<String> answers = new HashSet<>();
    private final List<Plot> flags = new ArrayList<>();
    private final List<Plot> nearMisses = new ArrayList<>();
    private int looksBack;
    private boolean once;
    private boolean atEnrolment;

    private Theme(String rule) {
        this.rule = rule;
    }

    static Theme of(String rule) {
        return new Theme(rule);
    }

    /** What could make a flag of its own, so that nothing else in the same life may say it. */
    Theme opens(String... words) {
        Collections.addAll(opens, words);
        return this;
    }

    /** What could change the outcome while a case of this kind runs. */
    Theme answers(String... words) {
        Collections.addAll(answers, words);
        return this;
    }

    /** The rule looks at what happened so many days before the case. */
    Theme looksBack(int days) {
        looksBack = days;
        return this;
    }

    /** The rule remembers for ever: one case in a life. */
    Theme once() {
        once = true;
        return this;
    }

    /** The case begins when the citizen enrols. */
    Theme atEnrolment() {
        atEnrolment = true;
        return this;
    }

    Theme flag(Plot plot) {
        flags.add(plot);
        return this;
    }

    Theme near(Plot plot) {
        nearMisses.add(plot);
        return this;
    }

    String rule() {
        return rule;
    }

    boolean isClash() {
        return rule.startsWith("conflict/");
    }

    Set<String> opens() {
        return opens;
    }

    Set<String> answers() {
        return answers;
    }

    int looksBack() {
        return looksBack;
    }

    boolean isOnce() {
        return once;
    }

    boolean isAtEnrolment() {
        return atEnrolment;
    }

    List<Plot> flags() {
        return flags;
    }

    List<Plot> nearMisses() {
        return nearMisses;
    }
}
