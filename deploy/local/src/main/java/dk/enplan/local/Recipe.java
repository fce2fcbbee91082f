package dk.enplan.local;

import java.io.IOException;

/** How one part is started, known to be ready, and asked to stop. */
interface Recipe {

    String name();

    /** Where a person or a program finds it. */
    String address();

    /** The process, not yet started; whatever must lie on disk first is laid there now. */
    ProcessBuilder process() throws IOException;

    /** True only when it can do its work. Asked often, so it answers quickly and never throws. */
    boolean isReady();

    default void askToStop(ProcessHandle process) {
        process.destroy();
    }
}
