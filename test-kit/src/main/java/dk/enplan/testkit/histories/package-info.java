/**
 * Invented lives with planted cases, to measure the rules by. Each case knows from its own calendar what must be said and when;
 * nobody here has ever asked the rules. It needs nothing but the JDK, so that {@code ./enplan generate} starts at once.
 */
@NullMarked
package dk.enplan.testkit.histories;

import org.jspecify.annotations.NullMarked;
