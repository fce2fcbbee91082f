/** What its caseworkers do, over HTTP. */
@NullMarked
package dk.enplan.jobcenter.desk;

import org.jspecify.annotations.NullMarked;
