/** What happened, said as a caseworker would say it, in both languages of the plan. Pure. */
@NullMarked
package dk.enplan.plan.overview.words;

import org.jspecify.annotations.NullMarked;
