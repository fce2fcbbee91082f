/** A sector's own words: what its caseworkers do becomes a fact if the sector's law allows it. */
@NullMarked
package dk.enplan.kit.desk;

import org.jspecify.annotations.NullMarked;
