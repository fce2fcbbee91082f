/** The programs that prove the platform, in short. */
@NullMarked
package dk.enplan.proof;

import org.jspecify.annotations.NullMarked;
