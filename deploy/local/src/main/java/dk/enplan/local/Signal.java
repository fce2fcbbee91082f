package dk.enplan.local;

import java.io.IOException;

/** What Java cannot send by itself. */
enum Signal {
    INTERRUPT("-INT"),
    STOP("-STOP"),
    GO_ON("-CONT");

    private final String option;

    Signal(String option) {
        this.option = option;
    }

    boolean sendTo(ProcessHandle process) {
        if (!process.isAlive()) return true;
        try {
            return new ProcessBuilder("kill", option, String.valueOf(process.pid()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
