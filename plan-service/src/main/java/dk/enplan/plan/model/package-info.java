/** The law of the plan: what is folded from the facts, and what follows from them. Pure; the time arrives from outside. */
@NullMarked
package dk.enplan.plan.model;

import org.jspecify.annotations.NullMarked;
