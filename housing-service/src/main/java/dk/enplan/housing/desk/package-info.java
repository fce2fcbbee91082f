/** What its caseworkers do, over HTTP. */
@NullMarked
package dk.enplan.housing.desk;

import org.jspecify.annotations.NullMarked;
