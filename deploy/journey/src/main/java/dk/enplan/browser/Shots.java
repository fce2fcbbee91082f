package dk.enplan.browser;

import com.microsoft.playwright.Page;
import dk.enplan.local.Home;
import dk.enplan.local.Running;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture of every page of the platform that runs, as its reader sees it: wide, narrow, and in the dark. */
public final class Shots {

    /** The invented citizen who has a login. */
    private static final String ANJA = "11111111-1111-4111-8111-111111111111";

    private Shots() {}

    public static void main(String[] words) throws java.io.IOException {
        var checkout = Path.of(System.getProperty("enplan.checkout", "."));
        var data = words.length == 2 && words[0].equals("--data") ? Path.of(words[1]) : checkout.resolve(".enplan");
        var platform = Running.on(new Home(checkout, data));
        if (platform.isEmpty()) {
            System.err.println("No platform runs on these data; start one with ./enplan up.");
            System.exit(1);
        }
        var folder = Files.createDirectories(checkout.resolve("target/shots"));
        try (var chromium = Chromium.start()) {
            for (var page : Pages.ALL) {
                var usual = Visitor.Habits.usual();
                shoot(chromium, platform.get().address("plan-service"), page, usual, folder.resolve(page + ".png"));
                shoot(
                        chromium,
                        platform.get().address("plan-service"),
                        page,
                        usual.wide(320),
                        folder.resolve(page + "-320.png"));
                shoot(
                        chromium,
                        platform.get().address("plan-service"),
                        page,
                        usual.dark().in("en"),
                        folder.resolve(page + "-dark.png"));
                System.out.println(folder.resolve(page + ".png"));
            }
        }
    }

    private static void shoot(Chromium chromium, String base, Pages page, Visitor.Habits habits, Path file) {
        try (var visitor = Visitor.loggedIn(chromium, base, page.person(), habits)) {
            visitor.open(page.of(ANJA));
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }
    }
}
