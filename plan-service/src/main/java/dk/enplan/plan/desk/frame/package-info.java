/** What all pages of the desk share: the frame around them, their words, their forms, and what they say when there is nothing to read. */
@NullMarked
package dk.enplan.plan.desk.frame;

import org.jspecify.annotations.NullMarked;
