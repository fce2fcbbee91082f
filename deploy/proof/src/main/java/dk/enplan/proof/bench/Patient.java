package dk.enplan.proof.bench;

import dk.enplan.testkit.Http.Answer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Whoever is told to come again comes again; that is part of how long it takes. */
final class Patient {

    private static final Set<Integer> COME_AGAIN = Set.of(429, 503);
    /** As long as they are told to wait, and then not all at the same moment. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private Patient() {}

    static Answer ask(Supplier<Answer> question) {
        var answer = question.get();
        while (COME_AGAIN.contains(answer.status())) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(AGAIN.toNanos(), 2 * AGAIN.toNanos()));
            answer = question.get();
        }
        return answer;
    }
}
