package dk.enplan.testkit.town.model;

public final class Sleeper {
    public void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
