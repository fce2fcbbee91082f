/** Who hears about a flag, when and how. */
@NullMarked
package dk.enplan.notification;

import org.jspecify.annotations.NullMarked;
