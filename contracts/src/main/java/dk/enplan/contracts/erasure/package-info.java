/** What plan-service tells everybody when a citizen has been erased, on {@code enplan.erasures}. */
@NullMarked
package dk.enplan.contracts.erasure;

import org.jspecify.annotations.NullMarked;
