package dk.enplan.kit.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint is for those who call it. Nothing at run time reads it: the checked-in OpenAPI document is made from it
 * in the tests, and no endpoint passes them without.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

    /** The operation's name in every generated client: it outlives the method's. */
    String id();

    String says();

    /** The record that is read from the body, where the method takes the request whole. */
    Class<?> asks() default void.class;

    Answer[] answers();

    /** As in {@code "404 no-plan"}. That a token is needed, and a parameter must be readable, is said of all. */
    String[] problems() default {};

    /** One way in which it goes well. */
    @Target({})
    @interface Answer {

        int status() default 200;

        /** The record that is written, or one of several; none where there is no body. */
        Class<?>[] body() default {};

        String says() default "";
    }

    /** What a parameter is. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface As {
        String value();
    }
}
