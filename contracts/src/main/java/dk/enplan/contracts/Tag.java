package dk.enplan.contracts;

import java.util.regex.Pattern;

/** A short lower-case code from an open list: a sector, a reason, a municipality. */
public record Tag(String value) {

    static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public Tag {
        if (!wellFormed(value)) throw new IllegalArgumentException("a tag is a short lower-case code");
    }

    public static boolean wellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
