package dk.enplan.plan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.desk.PageWords;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the access log is no programmer: whatever can stand in it has words. */
class WordsOfTheLogTest {

    @Test
    void what_somebody_did_has_words() {
        PageWords.call("privacy", "privacy.did", Arrays.stream(What.values()).map(What::word));
        PageWords.call(
                "privacy",
                "privacy.outcome",
                Arrays.stream(What.Outcome.values()).map(What.Outcome::word));
    }

    @Test
    void by_which_right_and_why_not_has_words() {
        assertThat(all(ByRight.class).map(ByRight::word)).doesNotHaveDuplicates();
        PageWords.call("privacy", "privacy.right", all(ByRight.class).map(ByRight::word));
    }

    @Test
    void the_citizen_is_told_by_which_right_others_have_looked() {
        var others = Stream.concat(all(Right.class), all(Office.class)).filter(it -> !(it instanceof Right.Self));
        PageWords.call("own", "own.right", others.map(ByRight::word));
    }

    @Test
    void what_stands_out_has_words() {
        PageWords.call(
                "privacy", "privacy.alarm", Arrays.stream(StandsOut.values()).map(StandsOut::word));
    }

    @Test
    void a_right_is_known_by_its_word() {
        assertThat(all(Right.class))
                .allSatisfy(it -> assertThat(Right.named(it.word())).isEqualTo(it));
    }

    /** Also one that somebody adds. */
    private static <B extends ByRight> Stream<B> all(Class<B> family) {
        if (family.isEnum()) return Arrays.stream(family.getEnumConstants());
        if (!family.isInterface()) return Stream.of(made(family));
        return Arrays.stream(family.getPermittedSubclasses()).flatMap(it -> all(it.asSubclass(family)));
    }

    private static <B> B made(Class<B> without) {
        try {
            return without.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException holdsSomething) {
            throw new LinkageError(holdsSomething.getMessage(), holdsSomething);
        }
    }
}
