package dk.enplan.plan.access;

/**
 * How far the views had come with a plan when somebody asked. A plan of which nothing could be written yet is there, and behind: to say
 * there is none would be wrong.
 *
 * @param behind something that happened is not in it
 * @param generation of the views that it was read from: made anew, they may say something else of the same history
 */
public record Mark(long position, boolean behind, long generation) {}
