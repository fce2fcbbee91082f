package dk.enplan.contracts;

import dk.enplan.contracts.FieldProblem.Fault;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The number by which everybody in Denmark knows a person: a birthday and four digits, the first of which tells the century. It stands
 * in the register of identities and nowhere else, so it prints as nothing.
 *
 * <p>It need not divide by eleven: since 2007 numbers are given out that do not. A replacement number, whose day is sixty more, is one
 * as well: who has no other is known by it.
 */
public final class Cpr {

    private static final int DATE = 6;
    private static final int LENGTH = 10;
    /** Between the two halves people write a hyphen, a blank, or a hyphen among blanks. */
    private static final int MOST_BETWEEN = 3;

    private static final String BETWEEN = " -\u00a0\u202f\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final Pattern WRITTEN = Pattern.compile("\\d{6}[- ]?\\d{4}");
    /** Digits enough, and nobody's. */
    private static final Pattern UUIDS = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int REPLACEMENT = 60;

    private final String digits;

    private Cpr(String digits) {
        this.digits = digits;
    }

    /** What is wrong with it never repeats it. */
    public static Reading<Cpr> read(String text) {
        var written = text.strip();
        if (!WRITTEN.matcher(written).matches())
            return wrong(Fault.WRONG_TYPE, "must be ten digits, with or without a hyphen after the sixth");
        var digits = written.substring(0, DATE) + written.substring(written.length() - (LENGTH - DATE));
        return isADay(digits)
                ? new Reading.Understood<>(new Cpr(digits))
                : wrong(
                        Fault.NOT_ALLOWED,
                        "must begin with a day that there was: day, month and two digits of the year");
    }

    private static Reading<Cpr> wrong(Fault fault, String says) {
        return new Reading.Wrong<>(List.of(new FieldProblem("", fault, says)));
    }

    /** Whether one stands somewhere in it. Ten digits of which the first six are no day, or that go on, are something else. */
    public static boolean standsIn(String text) {
        return found(text) && found(UUIDS.matcher(text).replaceAll(""));
    }

    /** By hand: every word of every event goes through here. */
    private static boolean found(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isDigit(text, at)) continue;
            var end = endOfDigits(text, at);
            if (end - at == LENGTH && isADay(text.substring(at, end))) return true;
            if (end - at == DATE && halvesMeet(text, at, end)) return true;
            at = end;
        }
        return false;
    }

    private static boolean halvesMeet(String text, int at, int end) {
        var next = end;
        while (next < text.length() && next - end < MOST_BETWEEN && BETWEEN.indexOf(text.charAt(next)) >= 0) next++;
        return next > end
                && endOfDigits(text, next) - next == LENGTH - DATE
                && isADay(text.substring(at, end) + text.substring(next, next + LENGTH - DATE));
    }

    private static int endOfDigits(String text, int from) {
        var end = from;
        while (end < text.length() && isDigit(text, end)) end++;
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Without an exception for what is no day: of ten digits in what is told, most are none. */
    private static boolean isADay(String digits) {
        var day = number(digits, 0);
        var month = number(digits, 2);
        return ChronoField.MONTH_OF_YEAR.range().isValidValue(month)
                && YearMonth.of(year(number(digits, 4), digits.charAt(DATE) - '0'), month)
                        .isValidDay(day > REPLACEMENT ? day - REPLACEMENT : day);
    }

    /** As the Executive Order on civil registration has it. */
    private static int year(int year, int seventh) {
        if (seventh <= 3) return 1900 + year;
        if (seventh == 4 || seventh == 9) return (year <= 36 ? 2000 : 1900) + year;
        return (year <= 57 ? 2000 : 1800) + year;
    }

    private static int number(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }

    /** All ten, for the register that keeps them. */
    public String digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cpr that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "[a CPR number]";
    }
}
