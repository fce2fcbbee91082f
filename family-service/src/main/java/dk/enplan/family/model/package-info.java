/** What it knows of a citizen, and what it will not let itself say. */
@NullMarked
package dk.enplan.family.model;

import org.jspecify.annotations.NullMarked;
