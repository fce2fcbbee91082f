/** What the plan answered, kept beside what was told. */
@NullMarked
package dk.enplan.kit.receipts;

import org.jspecify.annotations.NullMarked;
