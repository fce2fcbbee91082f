/** A history that an auditor can trust: what holds the events together, and what looks whether it still does. */
@NullMarked
package dk.enplan.plan.audit;

import org.jspecify.annotations.NullMarked;
