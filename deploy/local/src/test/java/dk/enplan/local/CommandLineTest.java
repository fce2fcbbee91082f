package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.local.CommandLine.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final Path USUAL = Path.of("usual");

    @Test
    void up_without_more_is_everything_on_the_published_ports() {
        assertThat(read("up"))
                .isEqualTo(
                        new Reading.Understood(new Order.Up(USUAL, Ports.published(), List.of(), false, false, false)));
    }

    @Test
    void options_come_in_any_order() {
        var up = new Reading.Understood(
                new Order.Up(Path.of("there"), Ports.from(20000), List.of("kafka"), true, true, true));

        assertThat(read("up", "kafka", "--data", "there", "--ports", "20000", "--fresh", "--empty", "--detach"))
                .isEqualTo(up);
        assertThat(read("--detach", "--ports=20000", "up", "--empty", "--data=there", "--fresh", "kafka"))
                .isEqualTo(up);
    }

    @Test
    void every_command_is_read() {
        assertThat(read("down")).isEqualTo(new Reading.Understood(new Order.Down(USUAL)));
        assertThat(read("status")).isEqualTo(new Reading.Understood(new Order.Status(USUAL)));
        assertThat(read("keys", "rotate")).isEqualTo(new Reading.Understood(new Order.RotateKeys(USUAL)));
        assertThat(read("retention")).isEqualTo(new Reading.Understood(new Order.Retain(USUAL, false)));
        assertThat(read("retention", "--for-real")).isEqualTo(new Reading.Understood(new Order.Retain(USUAL, true)));
        assertThat(misunderstood("keys", "burn")).startsWith("keys does not know how to burn");
        assertThat(read("logs")).isEqualTo(new Reading.Understood(new Order.Logs(USUAL, "", false)));
        assertThat(read("logs", "-f", "kafka")).isEqualTo(new Reading.Understood(new Order.Logs(USUAL, "kafka", true)));
        assertThat(read("token", "tove")).isEqualTo(new Reading.Understood(new Order.Token(USUAL, "tove")));
        assertThat(read("clock")).isEqualTo(new Reading.Understood(new Order.ShowClock(USUAL)));
        assertThat(read("clock", "+8d")).isEqualTo(new Reading.Understood(new Order.MoveClock(USUAL, "+8d")));
    }

    @Test
    void what_would_be_otherwise_is_set_of_the_rule_before_it() {
        assertThat(read("what-if", "--rule", "a/b", "--set", "x=5", "--set", "y=[a, b]", "--rule=c/d", "--set=z=1"))
                .isEqualTo(new Reading.Understood(new Order.WhatIf(
                        USUAL, Map.of("a/b", Map.of("x", "5", "y", "[a, b]"), "c/d", Map.of("z", "1")), "")));
        assertThat(misunderstood("what-if", "--set", "x=5")).isEqualTo("--set needs a --rule before it.");
        assertThat(misunderstood("what-if", "--rule", "a/b")).startsWith("what-if needs a rule and a number");
        assertThat(misunderstood("what-if", "--rule", "a/b", "--set", "x"))
                .startsWith("--set needs a name and a value");
    }

    @Test
    void the_history_is_looked_at_whole_or_of_one_citizen_and_beside_a_head() {
        var anja = "11111111-1111-4111-8111-111111111111";
        var head = "17:" + "0a".repeat(32);
        assertThat(read("audit", "verify")).isEqualTo(new Reading.Understood(new Order.VerifyHistory(USUAL, "", "")));
        assertThat(read("audit", "verify", "--citizen", anja, "--head", head))
                .isEqualTo(new Reading.Understood(new Order.VerifyHistory(USUAL, anja, head)));
        assertThat(read("audit", "replay")).isEqualTo(new Reading.Understood(new Order.Replay(USUAL, "")));
        assertThat(read("audit", "replay", "--citizen", anja))
                .isEqualTo(new Reading.Understood(new Order.Replay(USUAL, anja)));
        assertThat(misunderstood("audit", "replay", "--head", head)).isEqualTo("Only audit verify has --head.");
        assertThat(misunderstood("audit")).startsWith("audit needs what to do");
        assertThat(misunderstood("audit", "forge")).startsWith("audit does not know how to forge");
        assertThat(misunderstood("audit", "verify", "--head", "17")).startsWith("--head needs an anchor");
        assertThat(misunderstood("retry", "--head", head)).isEqualTo("Only audit verify has --head.");
    }

    @Test
    void one_citizen_or_everybody_is_tried_again() {
        var anja = "11111111-1111-4111-8111-111111111111";
        assertThat(read("retry")).isEqualTo(new Reading.Understood(new Order.Retry(USUAL, "")));
        assertThat(read("retry", "--citizen", anja)).isEqualTo(new Reading.Understood(new Order.Retry(USUAL, anja)));
        assertThat(misunderstood("retry", "--citizen", "Anja")).startsWith("--citizen needs a citizen's id");
        assertThat(misunderstood("down", "--citizen", anja)).isEqualTo("Only retry and audit have --citizen.");
    }

    @Test
    void what_is_not_understood_is_said_in_a_sentence() {
        assertThat(misunderstood("fly")).isEqualTo("There is no command fly; see ./enplan help.");
        assertThat(misunderstood("up", "--quick")).isEqualTo("There is no option --quick; see ./enplan help.");
        assertThat(misunderstood("up", "kafak")).startsWith("There is no part kafak; there are postgres, kafka,");
        assertThat(misunderstood("up", "--data")).isEqualTo("--data needs a value after it.");
        assertThat(misunderstood("up", "--ports", "80")).startsWith("--ports needs a number from 1024 to 65521");
        assertThat(misunderstood("token")).startsWith("token needs a name");
        assertThat(misunderstood("down", "--fresh")).isEqualTo("down has no option --fresh; see ./enplan help.");
        assertThat(misunderstood("down", "now")).isEqualTo("down does not know what to do with now.");
    }

    private static Reading read(String... words) {
        return CommandLine.read(USUAL, List.of(words));
    }

    private static String misunderstood(String... words) {
        return read(words) instanceof Reading.Misunderstood(var sentence) ? sentence : "it was understood";
    }
}
