package dk.enplan.plan.desk.own;

import static dk.enplan.plan.desk.own.OwnAct.Kind.CHOICE;
import static dk.enplan.plan.desk.own.OwnAct.Kind.DAY;
import static dk.enplan.plan.desk.own.OwnAct.Kind.SECTORS;
import static dk.enplan.plan.desk.own.OwnAct.Kind.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a citizen can do on their own page: one thing on a page of its own. */
enum OwnAct {
    SAY(must("topic", CHOICE), must("text", TEXT)),
    ASK(must("to", CHOICE), must("topic", CHOICE), may("text", TEXT)),
    MEET(must("kind", CHOICE), may("sectors", SECTORS)),
    GOAL(must("wording", TEXT), must("domain", CHOICE)),
    CANNOT_COME(must("appointmentId", CHOICE)),
    NOT_THIS_PERSON(must("personId", CHOICE), may("text", TEXT)),
    CONSENT(must("sectors", SECTORS), must("purpose", CHOICE), may("until", DAY)),
    TAKE_BACK(must("consentId", CHOICE));

    enum Kind {
        TEXT,
        CHOICE,
        SECTORS,
        DAY
    }

    record Field(String name, Kind kind, boolean required) {}

    @SuppressWarnings("ImmutableEnumChecker") // a list that is never changed
    private final List<Field> fields;

    OwnAct(Field... fields) {
        this.fields = List.of(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /** In addresses and messages. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<OwnAct> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path().equals(path)).findFirst();
    }

    private static Field must(String name, Kind kind) {
        return new Field(name, kind, true);
    }

    private static Field may(String name, Kind kind) {
        return new Field(name, kind, false);
    }
}
