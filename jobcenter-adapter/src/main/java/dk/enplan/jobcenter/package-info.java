/** The jobcentre, as Enplan hears it. */
@NullMarked
package dk.enplan.jobcenter;

import org.jspecify.annotations.NullMarked;
