package dk.enplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What holds for every page, whatever is on it. */
final class Sound {

    private static final String AXE = axe();
    private static final int LARGEST = 150 * 1024;

    /** A4 between its margins. */
    private static final int SHEET = 718;

    /** Everything that version 2.2 asks for at its second level, and what it took over from the ones before. */
    private static final String LOOK = """
            async () => {
              const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
              return found.violations.flatMap(it => it.nodes.map(node => it.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)))
            }""";

    private Sound() {}

    static void accessible(Page page) {
        page.evaluate(AXE);
        var violations = (List<?>) page.evaluate(LOOK);
        assertThat(violations).as("what keeps people out of " + page.url()).isEmpty();
    }

    static void fits(Page page, int width) {
        page.setViewportSize(width, 900);
        var widest = (List<?>) page.evaluate("""
                () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                  .filter(it => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.scroll') && !it.closest('.sr-only, .skip'))
                  .slice(0, 5).map(it => it.outerHTML.slice(0, 120))""");
        assertThat(widest).as(page.url() + " at " + width + " px").isEmpty();
        var wide = (Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(wide.intValue()).as(page.url() + " at " + width + " px").isLessThanOrEqualTo(0);
    }

    /** On paper there is nothing to press, and nothing beside the sheet. */
    static void prints(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        fits(page, SHEET);
        assertThat(page.locator("h1").first().isVisible())
                .as("a heading on paper")
                .isTrue();
        var pressed = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('main button, main input, main select, main textarea')].filter(it => it.checkVisibility()).map(it => it.outerHTML.slice(0, 120))""");
        assertThat(pressed)
                .as("what can only be pressed, on paper, of " + page.url())
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** All that was sent over the wire for a page that was opened for the first time. */
    static void light(Visitor visitor) {
        var bytes = (Number) visitor.page().evaluate("""
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .reduce((sum, it) => sum + it.transferSize, 0)""");
        assertThat(bytes.intValue()).as("bytes for " + visitor.page().url()).isBetween(1, LARGEST);
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(Sound.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
