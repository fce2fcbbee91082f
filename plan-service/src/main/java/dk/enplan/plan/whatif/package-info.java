/** What would have been: a story, one plan or all plans under other rules, for those who ask before they change anything. */
@NullMarked
package dk.enplan.plan.whatif;

import org.jspecify.annotations.NullMarked;
