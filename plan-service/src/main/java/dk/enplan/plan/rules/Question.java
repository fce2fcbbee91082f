package dk.enplan.plan.rules;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dk.enplan.plan.rules.scene.Today;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An expression of a rule, compiled once, asked with what was said and the plan as it then stood. */
final class Question {

    /** Where no condition is written, none is made. */
    static final Question ALWAYS = new Question(null);

    /** Where it is written that nothing stands against it. */
    static final Question NEVER = new Question(null);

    private static final Pattern ABSENT = Pattern.compile("key '([^']*)' is not present");

    private final CelRuntime.@Nullable Program program;

    Question(CelRuntime.@Nullable Program program) {
        this.program = program;
    }

    /** What is asked about: the event that opened the expectation, perhaps one that may answer it, and the plan at that time. */
    record About(Said e, Optional<Said> x, Looked looked, Today today, Map<String, Object> params) {

        About(Said e, Optional<Said> x, Moment moment, Map<String, Object> params) {
            this(e, x, new Looked(moment), new Today(moment.at()), params);
        }

        About(Said e, Moment moment, Map<String, Object> params) {
            this(e, Optional.empty(), moment, params);
        }

        private Map<String, Object> words() {
            var words = new HashMap<String, Object>();
            words.put("e", e.fields());
            x.ifPresent(said -> words.put("x", said.fields()));
            words.put("plan", new PlanView(looked, today));
            words.put("params", params);
            return words;
        }
    }

    Answer ask(About about) {
        if (program == null) return this == NEVER ? new Answer.No() : new Answer.Yes();
        try {
            return Boolean.TRUE.equals(program.eval(about.words())) ? new Answer.Yes() : new Answer.No();
        } catch (CelEvaluationException failed) {
            return new Answer.Unknown(missing(failed));
        }
    }

    /** The value itself; nothing, where what it rests on was not said. */
    Optional<Object> value(About about) {
        if (program == null) return Optional.empty();
        try {
            return Optional.of(program.eval(about.words()));
        } catch (CelEvaluationException failed) {
            missing(failed);
            return Optional.empty();
        }
    }

    private static String missing(CelEvaluationException failed) {
        if (failed.getErrorCode() != CelErrorCode.ATTRIBUTE_NOT_FOUND)
            throw new IllegalStateException("a rule fails on what it was written for", failed);
        var absent = ABSENT.matcher(String.valueOf(failed.getMessage()));
        return absent.find() ? absent.group(1) : "a field";
    }
}
