package dk.enplan.plan.whatif;

import dk.enplan.contracts.Cpr;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What was sent, read whole. */
sealed interface Body {

    int LARGEST = 1024 * 1024;

    record Text(String text) implements Body {}

    record TooLarge() implements Body {}

    record NoText() implements Body {}

    /** What is wrong with a question is told by quoting it. */
    record HoldsCpr() implements Body {}

    static Body of(InputStream sent) throws IOException {
        var bytes = sent.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) return new TooLarge();
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Cpr.standsIn(text) ? new HoldsCpr() : new Text(text);
        } catch (CharacterCodingException notText) {
            return new NoText();
        }
    }
}
