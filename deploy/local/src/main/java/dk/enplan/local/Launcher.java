package dk.enplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The commands of {@code ./enplan}, but for those that build. */
public final class Launcher {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm", Locale.ENGLISH);

    private final Path checkout;

    private Launcher(Path checkout) {
        this.checkout = checkout;
    }

    public static void main(String[] arguments) {
        var checkout = Path.of(System.getProperty("enplan.checkout", "."));
        var outcome = switch (CommandLine.read(checkout.resolve(".enplan"), List.of(arguments))) {
            case CommandLine.Reading.Understood(var order) -> new Launcher(checkout).obey(order, List.of(arguments));
            case CommandLine.Reading.Misunderstood(var sentence) -> {
                System.err.println(sentence);
                System.exit(2);
                yield new Outcome.Refused(sentence);
            }
        };
        switch (outcome) {
            case Outcome.Done() -> System.exit(0);
            case Outcome.Refused(var sentence) -> {
                System.err.println(sentence);
                System.exit(1);
            }
            case Outcome.Unable(var sentence) -> {
                System.err.println(sentence);
                System.exit(2);
            }
        }
    }

    private Outcome obey(Order order, List<String> words) {
        var home = new Home(checkout, order.data());
        try {
            return switch (order) {
                case Order.Up up when up.detach() -> new Background(home).up(up, words);
                case Order.Up up -> new Foreground(home).up(up);
                case Order.Down down -> new Background(home).down();
                case Order.Status status -> Welcome.status(home, System.out::println);
                case Order.Logs(var data, var part, var follow) -> new Logs(home).show(part, follow);
                case Order.Token(var data, var name) -> token(home, name);
                case Order.MoveClock(var data, var to) -> moveClock(home, to);
                case Order.ShowClock show -> showClock(home);
                case Order.WhatIf whatIf -> new WhatIf(home, System.out::println).ask(whatIf);
                case Order.Retry retry -> new Retry(home, System.out::println).ask(retry);
                case Order.Replay replay -> new AuditReplay(home, System.out::println).ask(replay);
                case Order.VerifyHistory verify -> new AuditVerify(home, System.out::println).ask(verify);
                case Order.RotateKeys rotate -> new KeyRotation(home, System.out::println).ask();
                case Order.Retain retain -> new Retaining(home, System.out::println).ask(retain);
                case Order.Prepare prepare -> prepare(home, prepare.onlyNew());
            };
        } catch (IOException | UncheckedIOException broken) {
            var why = "That did not work: " + broken.getMessage();
            return order instanceof Order.VerifyHistory ? new Outcome.Unable(why) : new Outcome.Refused(why);
        }
    }

    private static Outcome token(Home home, String name) {
        var footprints = Footprints.in(home);
        var ports = footprints.ports();
        if (footprints.part(Program.IDENTITY.name()).isEmpty() || ports.isEmpty()) return nothingRuns(home);
        return switch (new TokenDesk(SpringService.address(Program.IDENTITY, ports.get())).tokenFor(name)) {
            case TokenDesk.Answer.Issued(var token) -> {
                System.out.println(token);
                yield new Outcome.Done();
            }
            case TokenDesk.Answer.UnknownName() ->
                new Outcome.Refused("Nobody is called " + name
                        + "; ./enplan status lists the people, and a sector's system is called sector-SECTOR.");
            case TokenDesk.Answer.NobodyThere() ->
                new Outcome.Refused("The identity provider does not answer; see ./enplan status.");
        };
    }

    private static Outcome moveClock(Home home, String to) throws IOException {
        var clock = new MovedClock(home.clock(), Clock.systemUTC());
        var ahead = clock.after(to);
        if (ahead.isEmpty())
            return new Outcome.Refused(
                    "The clock moves by +8d, +3h or +10m, to a date such as 2027-01-10, or to now; not " + to + ".");
        if (ahead.get().compareTo(clock.ahead()) < 0)
            System.err.println("The clock goes back: what was recorded meanwhile now lies in the future.");
        clock.set(ahead.get());
        return showClock(home);
    }

    private static Outcome showClock(Home home) throws IOException {
        var clock = new MovedClock(home.clock(), Clock.systemUTC());
        var moved = clock.ahead().isZero() ? "as on the wall" : "moved by " + clock.ahead();
        System.out.println(clock.now().format(DAY) + ", " + moved);
        return new Outcome.Done();
    }

    private static Outcome prepare(Home home, boolean onlyNew) throws IOException {
        new Training(home, System.out::println).run(onlyNew);
        return new Outcome.Done();
    }

    static Outcome nothingRuns(Home home) {
        return new Outcome.Refused("Nothing runs on " + home.data() + "; start it with ./enplan up.");
    }
}
