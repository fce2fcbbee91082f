package dk.enplan.proof.bench;

import dk.enplan.testkit.Http.Answer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Whoever is told to come again comes again; that is part of how long it takes. */
final class Patient {

    private static final int COME_AGAIN = 503;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private Patient() {}

    static Answer ask(Supplier<Answer> question) {
        var answer = question.get();
        while (answer.status() == COME_AGAIN) {
            LockSupport.parkNanos(AGAIN.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
