package dk.enplan.contracts;

import org.junit.jupiter.api.Test;

/** Not part of the suite: {@code ./enplan contract} runs it when the records have more to say. */
class ContractWriter {

    @Test
    void the_records_are_written_down() {
        var ours = Publication.ours();
        ours.write(Publication.drafted());
        Samples.everyEvent((language, type, shape) -> Golden.draft(type, shape));
        GoldenWords.write();
        // Once more, now that every schema has its example.
        ours.write(Publication.drafted());
    }
}
