package dk.enplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse: they go from one thing to the next, see where they are, and press keys. */
record Keys(Page page) {

    /** Further than this nobody goes for one thing. */
    private static final int FARTHEST = 200;

    private static final String HERE = "it => it === document.activeElement";

    /** A line around it, or a shadow: something that says where one is. */
    private static final String SEEN = """
            it => {
              const style = getComputedStyle(it)
              const box = it.getBoundingClientRect()
              const line = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
              return it.matches(':focus-visible') && (line || style.boxShadow !== 'none') && box.width > 0 && box.bottom > 0 && box.top < innerHeight
            }""";

    /** Tab by Tab from where one is. */
    Keys to(Locator what) {
        what.waitFor();
        for (int i = 0; i < FARTHEST && !(Boolean) what.evaluate(HERE); i++) press("Tab");
        assertThat((Boolean) what.evaluate(HERE)).as("reached by Tab: " + what).isTrue();
        assertThat((Boolean) what.evaluate(SEEN))
                .as("seen where one is: " + what)
                .isTrue();
        return this;
    }

    /** Follows a link, presses a button. */
    void enter(Locator what) {
        to(what);
        press("Enter");
    }

    void write(Locator field, String text) {
        to(field);
        press("Control+a");
        page.keyboard().type(text);
    }

    /** The first that is called so, as everybody who types on a list finds it. */
    void choose(Locator list, String named, String value) {
        to(list);
        page.keyboard().type(named);
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(list)
                .hasValue(value);
    }

    void tick(Locator box) {
        to(box);
        press("Space");
    }

    void press(String key) {
        page.keyboard().press(key);
    }
}
