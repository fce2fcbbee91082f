package dk.enplan.plan.desk.frame;

import dk.enplan.contracts.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has filled in, and what is wrong with it, field by field. It has an id from the moment it is drawn: sent twice, it
 * is the same act.
 */
public final class Form {

    /** The hidden field that carries the id. */
    public static final String ACT = "act";

    /** The hidden field that says who began to write. */
    static final String BY = "by";

    /** The hidden field that says how far the plan had come when this was opened. */
    public static final String OPENED = "opened";

    private final Map<String, String> values;
    /** Keys of messages, by field; "" for what concerns all of it. */
    private final Map<String, String> problems = new LinkedHashMap<>();

    private Form(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
        this.values.computeIfAbsent(ACT, act -> UUID.randomUUID().toString());
    }

    /** Empty; or, after a login that came in between, as it was when it was sent. */
    public static Form toFill(HttpServletRequest request) {
        var form = new Form(KeptForms.take(request));
        // A form that stands open asks again for what is new around it.
        return form.suggest(OPENED, request.getParameter(OPENED));
    }

    public static Form sent(HttpServletRequest request) {
        var values = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, all) -> {
            if (all.length > 0 && !name.startsWith("_")) values.put(name, all[0]);
        });
        return new Form(values);
    }

    /** What stands there before anybody writes. */
    public Form suggest(String field, @Nullable String value) {
        if (value != null) values.putIfAbsent(field, value);
        return this;
    }

    public UUID id() {
        var act = value(ACT);
        try {
            return UUID.fromString(act);
        } catch (IllegalArgumentException tamperedWith) {
            return UUID.nameUUIDFromBytes(act.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Without the blanks around it; nothing where nothing was written. */
    public Optional<String> said(String field) {
        return Optional.of(value(field).strip()).filter(text -> !text.isEmpty());
    }

    public boolean has(String field) {
        return said(field).isPresent();
    }

    /** What must be there. */
    public String required(String field) {
        if (!has(field)) reject(field, "form.missing");
        return value(field).strip();
    }

    /** What a hidden field counts; nothing where it was not this page that filled it in. */
    public Optional<Long> number(String field) {
        return said(field).filter(text -> text.matches("-?\\d{1,18}")).map(Long::valueOf);
    }

    public Optional<LocalDate> date(String field) {
        return said(field).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException notADay) {
                reject(field, "form.notADay");
                return Optional.empty();
            }
        });
    }

    /** @param problem the key of a message that says what to write instead */
    public Form reject(String field, String problem) {
        problems.putIfAbsent(field, problem);
        return this;
    }

    /** What the language objects to, beside the field it objects to: {@code data.reason} is the field {@code reason}. */
    public Form reject(List<FieldProblem> all) {
        for (var problem : all) {
            var path = problem.field();
            var field = path.substring(path.lastIndexOf('.') + 1);
            var key = "form."
                    + switch (problem.fault()) {
                        case MISSING -> "missing";
                        case TOO_LONG, TOO_LARGE -> "tooLong";
                        case WRONG_TYPE, NOT_ALLOWED, UNKNOWN_TYPE -> "notUnderstood";
                        case CPR_IN_TEXT -> "cprInText";
                    };
            reject(values.containsKey(field) ? field : "", key);
        }
        return this;
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }
}
