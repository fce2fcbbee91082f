/** What the law says about what starts and ends, in sentences. */
@NullMarked
package dk.enplan.kit.law;

import org.jspecify.annotations.NullMarked;
