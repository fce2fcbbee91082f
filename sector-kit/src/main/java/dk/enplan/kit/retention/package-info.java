/** What is kept for a while, and goes when the while is over: by configuration, and when an operator says so. */
@NullMarked
package dk.enplan.kit.retention;

import org.jspecify.annotations.NullMarked;
