/** What its caseworkers do, over HTTP. */
@NullMarked
package dk.enplan.psychiatry.desk;

import org.jspecify.annotations.NullMarked;
