package dk.enplan.testkit.town.model;

public final class Loud {
    public void speak() {
        System.out.println("heard by nobody");
    }
}
