/** What its caseworkers do, over HTTP. */
@NullMarked
package dk.enplan.family.desk;

import org.jspecify.annotations.NullMarked;
