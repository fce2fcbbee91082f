package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenerationTest {

    /** Add a line for a new form; never change one that was released. */
    private static final Map<Integer, String> FORMS = Map.of(
            1, "16e88561b3c6db3e47636dd5cdad0e446c0f8397e633ea2f48dc9824cc886c44",
            2, "7e2cacd3cf93b2b95edf3fe03d3cc2f37d89e461b22a3bec66292f9dfeaacce2",
            // The same tables; what cannot be written into them is set aside, and an older version would write past it.
            3, "7e2cacd3cf93b2b95edf3fe03d3cc2f37d89e461b22a3bec66292f9dfeaacce2",
            4, "30d63ce179dc1b49d4ee556d56cdaded1fac142f8b04f290a24a91d2e4bdd619",
            5, "fdf06317707756a78ee7093f62c53cdc41fe4699e43cae92a507c65d0389f31c",
            6, "d34fa457e144b94150277e5e5affd707ba81c9f173bceeb98b4d1145869ff32a",
            7, "7203f6cbdf9eb7ff759a9f5db69af07c9b64278ff66b52366abb54c05d8b1ad7",
            // The same tables; names in a line had the order that their process had dealt, and two replicas wrote two
            // lines.
            8, "7203f6cbdf9eb7ff759a9f5db69af07c9b64278ff66b52366abb54c05d8b1ad7",
            // The same tables; what somebody said to the nanosecond was in a line to the nanosecond, or as a row keeps
            // it.
            9, "7203f6cbdf9eb7ff759a9f5db69af07c9b64278ff66b52366abb54c05d8b1ad7",
            // The same tables; in the line of a plan in which something was private, flags counted that had been laid
            // aside.
            10, "7203f6cbdf9eb7ff759a9f5db69af07c9b64278ff66b52366abb54c05d8b1ad7");

    @Test
    void whoever_changes_the_tables_raises_the_form() throws NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(ViewTables.form().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash))
                .as("db/view is not that of form %d: raise Generation.FORM and write its hash here", Generation.FORM)
                .isEqualTo(FORMS.get(Generation.FORM));
    }
}
