package dk.enplan.plan.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Text;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.Right;
import dk.enplan.plan.access.What;
import dk.enplan.plan.intake.FlagAnswers;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.overview.AsOf;
import dk.enplan.plan.overview.Changing;
import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.overview.PlanReading;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who may answer a flag, and what comes of it. Only whoever may see its grounds: nobody judges what is hidden from them. */
@Component
public final class FlagDesk {

    public static final int LONGEST_REASON = 2_000;

    /** What came of it. */
    public sealed interface Answer {

        /** @param known it had been answered so before, and nothing has changed */
        record Done(boolean known) implements Answer {}

        record NotYours() implements Answer {}

        record NoFlag() implements Answer {}

        record NotOpen() implements Answer {}

        record NotNow() implements Answer {}
    }

    private final Access access;
    private final PlanReading reading;
    private final FlagAnswers answers;
    private final Changing changing;

    FlagDesk(Access access, PlanReading reading, FlagAnswers answers, Changing changing) {
        this.access = access;
        this.reading = reading;
        this.answers = answers;
        this.changing = changing;
    }

    public Answer acknowledge(Caller caller, CitizenId citizen, UUID flag) {
        return answer(
                caller,
                citizen,
                What.FLAG_ACKNOWLEDGED,
                flag,
                "acknowledged",
                at -> new PlanCommand.Acknowledge(flag, caller.name(), at));
    }

    public Answer waive(Caller caller, CitizenId citizen, UUID flag, String reason) {
        return answer(
                caller,
                citizen,
                What.FLAG_WAIVED,
                flag,
                "waived",
                at -> new PlanCommand.Waive(flag, caller.name(), new Text(reason), at));
    }

    /** A flag before somebody who may answer it. */
    public record Answerable(Pass pass, PlanDocument.Flag flag) {}

    /** The flag, for somebody who may answer it. */
    public Optional<Answerable> answerable(Caller caller, CitizenId citizen, UUID flag) {
        return access.enter(caller, citizen, What.FLAG) instanceof Entry.In(var pass)
                ? flags(pass)
                        .flatMap(plan -> of(plan, flag))
                        .filter(it -> !it.restricted())
                        .map(it -> new Answerable(pass, it))
                : Optional.empty();
    }

    /** Whether somebody who reads a plan by this right has a say in its flags. */
    public static boolean answers(Pass pass) {
        return switch (pass.right()) {
            case Right.Coordinator _, Right.EmptyChair _, Right.InCircle _, Right.Colleague _ -> true;
            case Right.Self _, Right.Auditor _, Right.BreakGlass _ -> false;
        };
    }

    private Optional<PlanDocument> flags(Pass pass) {
        return answers(pass) ? reading.read(pass, AsOf.now()) : Optional.empty();
    }

    private static Optional<PlanDocument.Flag> of(PlanDocument plan, UUID flag) {
        return plan.flags().stream().filter(it -> flag.equals(it.flagId())).findFirst();
    }

    /** @param becomes the state in which this answer leaves the flag */
    private Answer answer(
            Caller caller,
            CitizenId citizen,
            What what,
            UUID flagId,
            String becomes,
            Function<Instant, PlanCommand> command) {
        if (!(access.enter(caller, citizen, what) instanceof Entry.In(var pass))) return new Answer.NotYours();
        var answer = answer(pass, flagId, becomes, command);
        if (!(answer instanceof Answer.Done)) access.cameToNothing(pass);
        return answer;
    }

    private Answer answer(Pass pass, UUID flagId, String becomes, Function<Instant, PlanCommand> command) {
        var plan = flags(pass);
        if (plan.isEmpty()) return new Answer.NotYours();
        var flag = of(plan.get(), flagId);
        if (flag.isEmpty()) return new Answer.NoFlag();
        if (flag.get().restricted()) return new Answer.NotYours();
        return answers.take(pass.citizen(), command)
                .map(decision -> switch (decision) {
                    case Decision.Accepted() -> {
                        changing.awaitRecorded(pass.citizen());
                        yield new Answer.Done(false);
                    }
                    case Decision.Known() -> new Answer.Done(true);
                    case Decision.Refused _ ->
                        isTheirs(flag.get(), becomes, pass.caller()) ? new Answer.Done(true) : new Answer.NotOpen();
                })
                .orElseGet(Answer.NotNow::new);
    }

    /** Sent twice, it has been said once. */
    private static boolean isTheirs(PlanDocument.Flag flag, String answered, Caller caller) {
        var answer = flag.answer();
        return flag.state().equals(answered) && answer != null && answer.by().equals(caller.name());
    }
}
