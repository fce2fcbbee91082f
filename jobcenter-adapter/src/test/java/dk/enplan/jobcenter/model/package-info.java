/** What the law says to each order, in sentences. */
@NullMarked
package dk.enplan.jobcenter.model;

import org.jspecify.annotations.NullMarked;
