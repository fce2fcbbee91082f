package dk.enplan.plan.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Text;
import dk.enplan.kit.edge.Caller;
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

    private final PlanReading reading;
    private final FlagAnswers answers;
    private final Changing changing;

    FlagDesk(PlanReading reading, FlagAnswers answers, Changing changing) {
        this.reading = reading;
        this.answers = answers;
        this.changing = changing;
    }

    public Answer acknowledge(Caller caller, CitizenId citizen, UUID flag) {
        return answer(
                caller, citizen, flag, "acknowledged", at -> new PlanCommand.Acknowledge(flag, caller.name(), at));
    }

    public Answer waive(Caller caller, CitizenId citizen, UUID flag, String reason) {
        return answer(
                caller,
                citizen,
                flag,
                "waived",
                at -> new PlanCommand.Waive(flag, caller.name(), new Text(reason), at));
    }

    /** The flag, for somebody who may answer it. */
    public Optional<PlanDocument.Flag> answerable(Caller caller, CitizenId citizen, UUID flag) {
        return flags(caller, citizen).flatMap(plan -> of(plan, flag)).filter(it -> !it.restricted());
    }

    private Optional<PlanDocument> flags(Caller caller, CitizenId citizen) {
        var staff = caller.is("coordinator") || caller.is("caseworker");
        return staff && reading.read(citizen, caller, AsOf.now()) instanceof PlanReading.Answer.Found(var plan)
                ? Optional.of(plan)
                : Optional.empty();
    }

    private static Optional<PlanDocument.Flag> of(PlanDocument plan, UUID flag) {
        return plan.flags().stream().filter(it -> flag.equals(it.flagId())).findFirst();
    }

    /** @param becomes the state in which this answer leaves the flag */
    private Answer answer(
            Caller caller, CitizenId citizen, UUID flagId, String becomes, Function<Instant, PlanCommand> command) {
        var plan = flags(caller, citizen);
        if (plan.isEmpty()) return new Answer.NotYours();
        var flag = of(plan.get(), flagId);
        if (flag.isEmpty()) return new Answer.NoFlag();
        if (flag.get().restricted()) return new Answer.NotYours();
        return answers.take(citizen, command)
                .map(decision -> switch (decision) {
                    case Decision.Accepted() -> {
                        changing.awaitBeyond(citizen, plan.get().position());
                        yield new Answer.Done(false);
                    }
                    case Decision.Known() -> new Answer.Done(true);
                    case Decision.Refused _ ->
                        isTheirs(flag.get(), becomes, caller) ? new Answer.Done(true) : new Answer.NotOpen();
                })
                .orElseGet(Answer.NotNow::new);
    }

    /** Sent twice, it has been said once. */
    private static boolean isTheirs(PlanDocument.Flag flag, String answered, Caller caller) {
        var answer = flag.answer();
        return flag.state().equals(answered) && answer != null && answer.by().equals(caller.name());
    }
}
