/** The pages as people have them before them: in a real browser, logged in at the provider's own form. */
@NullMarked
package dk.enplan.browser;

import org.jspecify.annotations.NullMarked;
