package dk.enplan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Somebody before a browser of their own, logged in. */
public final class Visitor implements AutoCloseable {

    /** @param language da or en */
    public record Habits(String language, ColorScheme scheme, int width, int height, boolean script) {

        public static Habits usual() {
            return new Habits("da", ColorScheme.LIGHT, 1440, 1000, true);
        }

        public Habits in(String other) {
            return new Habits(other, scheme, width, height, script);
        }

        public Habits dark() {
            return new Habits(language, ColorScheme.DARK, width, height, script);
        }

        public Habits wide(int other) {
            return new Habits(language, scheme, other, height, script);
        }

        public Habits withoutScript() {
            return new Habits(language, scheme, width, height, false);
        }
    }

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(String base, BrowserContext context) {
        this.base = base;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(said -> {
            // That a page was refused is what it is opened to see; and a line that ends as a page is left is told as an
            // "Event".
            if (said.type().equals("error")
                    && !said.text().startsWith("Failed to load resource")
                    && !said.text().equals("Event")) complaints.add(said.text());
        });
    }

    /** @param base where plan-service listens */
    public static Visitor loggedIn(Chromium chromium, String base, String person, Habits habits) {
        var visitor = new Visitor(
                base,
                chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(habits.width(), habits.height())
                                .setColorScheme(habits.scheme())
                                .setJavaScriptEnabled(habits.script())
                                .setLocale(habits.language())));
        visitor.open("/?lang=" + habits.language());
        visitor.logIn(person);
        return visitor;
    }

    /** At the provider's form, wherever that was reached from. */
    public void logIn(String person) {
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", person);
        page.click("button[type=submit]");
        page.waitForURL(address -> address.startsWith(base + "/"));
    }

    /** @return the status that it was answered with */
    public int open(String path) {
        var answer = page.navigate(base + path);
        return answer == null ? 0 : answer.status();
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** What the page itself complained of: scripts that broke, contents that its policy refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
