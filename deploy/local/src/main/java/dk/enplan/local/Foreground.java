package dk.enplan.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** {@code up}: starts everything, stays, and stops everything when it is told to end. */
final class Foreground {

    private final Home home;

    Foreground(Home home) {
        this.home = home;
    }

    Outcome up(Order.Up order) throws IOException {
        var begun = Instant.now();
        if (order.fresh() && Forgetting.of(home) instanceof Outcome.Refused refused) return refused;
        var platform = new Platform(home, order.ports(), System.out::println);
        var stopped = stopWhenTold(platform);
        if (platform.start(order.parts().toArray(String[]::new)) instanceof Outcome.Refused refused) {
            platform.close();
            stopped.countDown();
            return refused;
        }
        if (!order.empty() && order.parts().isEmpty())
            DemoStories.tellOnce(home, platform, order.ports(), System.out::println);
        Welcome.status(home, System.out::println);
        System.out.printf(
                "%nReady after %d s. Ctrl-C or ./enplan down stops all of it.%n",
                Duration.between(begun, Instant.now()).toSeconds());
        platform.settled();
        return stayUntil(stopped);
    }

    /** A Ctrl-C and a {@code down} both arrive as a request to the JVM to end. */
    private static CountDownLatch stopWhenTold(Platform platform) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            if (stopped.getCount() == 0) return;
            System.out.println("Stopping …");
            platform.close();
            System.out.println("All of it is stopped; the data is kept.");
            stopped.countDown();
        }));
        return stopped;
    }

    private static Outcome stayUntil(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.Done();
    }
}
