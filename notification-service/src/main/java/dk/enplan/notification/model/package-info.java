/** Who is told what: pure, decided from the news and from what was told before. */
@NullMarked
package dk.enplan.notification.model;

import org.jspecify.annotations.NullMarked;
