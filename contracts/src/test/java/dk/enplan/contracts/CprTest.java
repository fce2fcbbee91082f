package dk.enplan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The numbers here are nobody's: of days before 2007, when all that were given out divided by eleven, and these do not. Nor is any of a
 * first of January, on which many are registered who do not know their birthday, and for which that rule was given up for the older too.
 */
class CprTest {

    @ParameterizedTest
    @ValueSource(strings = {"120385-1234", "1203851234", "120385 1234", " 120385-1234 ", "290200-4111", "311257-9001"})
    void ten_digits_of_a_day_that_there_was_are_one(String text) {
        assertThat(read(text).digits()).isEqualTo(text.replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120385-123",
                "120385-12345",
                "12038-51234",
                "12.03.85-1234",
                "120385--1234",
                "120385-12a4",
                "",
                "١٢٠٣٨٥-١٢٣٤"
            })
    void anything_else_is_refused_without_repeating_it(String text) {
        assertThat(problem(text).says()).contains("ten digits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "310485-1234",
                "001285-1234",
                "121385-1234",
                "290285-1234",
                "290200-1234",
                "320385-1234",
                "920385-1234"
            })
    void a_day_that_there_was_not_is_refused(String text) {
        assertThat(problem(text).says()).contains("day that there was");
    }

    /** 2000 had a 29th of February, 1900 had none: the seventh digit tells which of them is meant. */
    @Test
    void the_seventh_digit_tells_the_century() {
        for (var seventh : "0123".toCharArray()) problem("290200-" + seventh + "111");
        for (var seventh : "456789".toCharArray()) read("290200-" + seventh + "111");
        // 1960 had one, 2060 would have, 1860 had; 1937 and 2037 had none, and 2036 will.
        for (var seventh : "0123456789".toCharArray()) read("290260-" + seventh + "112");
        for (var seventh : "49".toCharArray()) read("290236-" + seventh + "111");
        for (var seventh : "5678".toCharArray()) problem("290258-" + seventh + "111");
    }

    @Test
    void a_replacement_number_is_one_and_has_sixty_days_more() {
        assertThat(read("720385-1234").digits()).isEqualTo("7203851234");
        problem("600385-1234");
        problem("910485-1234");
    }

    @Test
    void it_need_not_divide_by_eleven_and_prints_as_nothing() {
        var some = read("120385-1234");
        assertThat(some.toString()).doesNotContainPattern("\\d");
        assertThat(some).isEqualTo(read("1203851234")).isNotEqualTo(read("120385-1235"));
        assertThat(problem("1203").toString()).doesNotContain("1203");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120385-1234",
                "hun hedder Anja, cpr 1203851234.",
                "CPR1203851234",
                "(120385 1234)",
                "120385 - 1234",
                "120385\u20131234",
                "120385\u00a01234",
                "ring 12345678 eller 120385-1234",
                "11111111-1111-4111-8111-111111111111 er 120385-1234"
            })
    void it_is_found_in_what_people_write(String text) {
        assertThat(Cpr.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ring 12 34 56 78",
                "+45 12345678",
                "4512345678",
                "1203851234567",
                "12038512345",
                "120385",
                "120385-123",
                "120385-12345",
                "120385, 1234",
                "991385-1234",
                "2026-11-22T10:05:15.123456+01:00",
                "11111111-1111-4111-8111-111111111111",
                "aa120385-1234-4111-8111-111111111111",
                "11111111-1111-4111-8111-a1203851234b"
            })
    void what_only_looks_a_little_like_one_is_not(String text) {
        assertThat(Cpr.standsIn(text)).isFalse();
    }

    @Test
    void no_id_is_taken_for_one() {
        var random = new Random(7);
        for (int i = 0; i < 200_000; i++)
            assertThat(Cpr.standsIn(new UUID(random.nextLong(), random.nextLong()).toString()))
                    .isFalse();
    }

    private static Cpr read(String text) {
        if (Cpr.read(text) instanceof Reading.Understood<Cpr>(var cpr)) return cpr;
        throw new AssertionError("it was refused");
    }

    private static FieldProblem problem(String text) {
        if (Cpr.read(text) instanceof Reading.Wrong<Cpr>(var problems)) return problems.getFirst();
        throw new AssertionError("it was taken");
    }
}
