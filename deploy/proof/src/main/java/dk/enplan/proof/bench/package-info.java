/** What it costs, each figure with what it is measured against in the same run. */
@NullMarked
package dk.enplan.proof.bench;

import org.jspecify.annotations.NullMarked;
