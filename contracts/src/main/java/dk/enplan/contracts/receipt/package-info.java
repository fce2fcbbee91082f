/** What the plan answers a sector that told it something. */
@NullMarked
package dk.enplan.contracts.receipt;

import org.jspecify.annotations.NullMarked;
