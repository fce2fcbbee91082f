/** What must hold of the repository as a whole, whatever language a file is written in. */
@NullMarked
package dk.enplan.testkit.checkout;

import org.jspecify.annotations.NullMarked;
