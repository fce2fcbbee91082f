package dk.enplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.browser.Visitor.Habits;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page there is: new ones are tried because they are listed in {@link Pages}. */
@ExtendWith(OneDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private final Desk desk;
    private String citizen = "";

    EveryPageTest(Desk desk) {
        this.desk = desk;
    }

    @BeforeAll
    void somebodyWithAStory() {
        citizen = Story.ofMuch(desk.anja()).citizen().toString();
    }

    static Stream<Pages> pages() {
        return Pages.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keeps_nobody_out_in_danish_and_by_day(Pages page) {
        isSound(page, Habits.usual());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keeps_nobody_out_in_english_and_in_the_dark(Pages page) {
        isSound(page, Habits.usual().in("en").dark());
    }

    private void isSound(Pages page, Habits habits) {
        try (var visitor = desk.visitor(page.person(), habits)) {
            assertThat(visitor.open(page.of(citizen))).isEqualTo(200);
            Sound.light(visitor);
            Sound.accessible(visitor.page());
            Sound.fits(visitor.page(), 320);
            Sound.fits(visitor.page(), 1440);
            Sound.prints(visitor.page());
            assertThat(visitor.complaints()).isEmpty();
            // A word that nobody wrote down shows as its key between question marks.
            assertThat(visitor.page().innerText("body")).doesNotContain("??");
        }
    }
}
