package dk.enplan.plan.desk;

import dk.enplan.contracts.FieldProblem;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.model.Decision.Reason;
import java.util.List;

/** What came of something that a person said on a page. */
public sealed interface Said {

    /** @param known it has been in the plan since it was sent the first time */
    record Done(boolean known) implements Said {}

    record Wrong(List<FieldProblem> problems) implements Said {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    record NotYours() implements Said {}

    record Refused(Reason reason) implements Said {}

    /** Something about this citizen is parked, and this would overtake it. */
    record Held() implements Said {}

    record NotNow() implements Said {}

    /** @return whether it was done; where it was not, the form says why */
    default boolean doneOr(Form form) {
        switch (this) {
            case Done done -> {
                return true;
            }
            case Wrong(var problems) -> form.reject(problems);
            case NotYours() -> form.reject("", "form.notYours");
            case Refused(var reason) ->
                form.reject(
                        "",
                        switch (reason) {
                            case ID_TAKEN -> "form.taken";
                            case UNMATCHED -> "form.doesNotFit";
                            case MERGED -> "form.merged";
                            case NOT_OPEN -> "form.notOpen";
                        });
            case Held() -> form.reject("", "form.held");
            case NotNow() -> form.reject("", "form.notNow");
        }
        return false;
    }
}
