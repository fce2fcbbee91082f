/** What a sector can tell: one sealed family per noun. Contracts only grow; see CONTRIBUTING for how. */
@NullMarked
package dk.enplan.contracts.fact;

import org.jspecify.annotations.NullMarked;
