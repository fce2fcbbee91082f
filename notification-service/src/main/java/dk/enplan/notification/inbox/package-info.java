/** People read what they were told, over HTTP. */
@NullMarked
package dk.enplan.notification.inbox;

import org.jspecify.annotations.NullMarked;
