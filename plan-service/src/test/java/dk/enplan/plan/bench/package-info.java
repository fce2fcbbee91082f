/** What deciding costs, measured: {@code ./enplan bench rules}. No test; it is compiled with them so that it keeps up. */
@NullMarked
package dk.enplan.plan.bench;

import org.jspecify.annotations.NullMarked;
