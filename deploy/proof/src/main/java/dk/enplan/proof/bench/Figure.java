package dk.enplan.proof.bench;

import java.sql.SQLException;
import java.util.List;

/** Something that is measured, and what is measured beside it, one after the other and again. */
@FunctionalInterface
interface Figure {

    List<Measured> measure() throws SQLException, InterruptedException;
}
