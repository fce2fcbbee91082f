/** Each page's main act, done in a real browser against the running platform. */
@NullMarked
package dk.enplan.browser;

import org.jspecify.annotations.NullMarked;
