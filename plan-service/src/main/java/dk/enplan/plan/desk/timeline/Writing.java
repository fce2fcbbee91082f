package dk.enplan.plan.desk.timeline;

/** What room words take in a picture. Nobody can measure them on the server: this is what an ordinary letter takes, and a bit. */
final class Writing {

    static final int LETTER = 7;

    private Writing() {}

    static int width(String text) {
        return text.length() * LETTER;
    }

    static String shortened(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters - 1).stripTrailing() + "…";
    }
}
