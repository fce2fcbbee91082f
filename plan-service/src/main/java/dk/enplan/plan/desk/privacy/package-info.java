/** What the data-protection officer watches over: who looked, what stood out, and who was erased. */
@NullMarked
package dk.enplan.plan.desk.privacy;

import org.jspecify.annotations.NullMarked;
