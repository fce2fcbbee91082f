package dk.enplan.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The walls between rooms, as rules that a build fails on. Test each with {@link #bites}: a wall that never bit may be air. */
public final class Walls {

    private Walls() {}

    /** The production classes below a package. */
    public static JavaClasses mainClasses(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    /** The test classes below a package, with whatever sinners live among them. */
    public static JavaClasses testClasses(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    /** A room that knows the JDK, itself and what is listed, as in {@code pure("dk.enplan.plan", "model", "dk.enplan.contracts..")}. */
    public static ArchRule pure(String rootPackage, String room, String... alsoAllowed) {
        var inside = rootPackage + "." + room + "..";
        var allowed = Stream.concat(
                        Stream.of("java..", "org.jspecify..", "com.google.errorprone.annotations..", inside),
                        Arrays.stream(alsoAllowed))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(inside)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .as(room + " is pure");
    }

    /** A room with only a way out, as {@code wiring} is. */
    public static ArchRule nobodyImports(String rootPackage, String room) {
        var inside = rootPackage + "." + room + "..";
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .and()
                .resideOutsideOfPackage(inside)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside)
                .as("nobody imports " + room);
    }

    /** The rules that hold in every module, all at once. */
    public static ArchRule ofTheHouse() {
        return CompositeArchRule.of(noNamesThatSayNothing())
                .and(everyPackageIsNullMarked())
                .and(noFieldInjection())
                .and(noJavaUtilDate())
                .and(noStandardStreams());
    }

    public static ArchRule noNamesThatSayNothing() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Common|Base)")
                .orShould()
                .haveNameMatching(".*[.$]Handler")
                .as("a name says what the thing is for");
    }

    public static ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<JavaClass>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                var says = type.getName() + " is in a package without @NullMarked";
                events.add(new SimpleConditionEvent(type, marked, says));
            }
        });
    }

    /** What a thing needs, its constructor asks for. */
    public static ArchRule noFieldInjection() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true);
    }

    public static ArchRule noJavaUtilDate() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\..*DateFormat")
                .as("time is java.time");
    }

    public static ArchRule noStandardStreams() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    /** For tests: wait with {@link Eventually}. */
    public static ArchRule noSleeping() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .as("nobody sleeps");
    }

    /** The canary: fails unless the rule finds the sinner where it lives. */
    public static void bites(ArchRule rule, Class<?> sinner) {
        var found = rule.evaluate(new ClassFileImporter().importPackages(sinner.getPackageName()))
                .getFailureReport();
        if (found.getDetails().stream().noneMatch(line -> line.contains(sinner.getName())))
            throw new AssertionError("'" + rule.getDescription() + "' does not find " + sinner.getName());
    }
}
