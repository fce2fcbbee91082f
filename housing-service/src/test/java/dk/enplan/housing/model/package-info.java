/** What the law says to each order, in sentences. */
@NullMarked
package dk.enplan.housing.model;

import org.jspecify.annotations.NullMarked;
