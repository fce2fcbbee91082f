/**
 * What the tests of every module stand on: one broker and one database for each JVM, an issuer of tokens, walls that bite.
 * It knows none of our other modules, so that each of them can use it. Nothing here is null unless it says so.
 */
@NullMarked
package dk.enplan.testkit;

import org.jspecify.annotations.NullMarked;
