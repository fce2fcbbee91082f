/** How laws are tried: for the tests of this kit and of every sector that has one. */
@NullMarked
package dk.enplan.kit.trial;

import org.jspecify.annotations.NullMarked;
