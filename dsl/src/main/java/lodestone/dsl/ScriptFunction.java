package lodestone.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes what a script can call outside of blocks: a method of {@link StudyScript} or {@link Pipeline}, or a public static
 * method, in a class that a Groovy extension module names, whose first parameter is what it is called on. Groovy itself makes
 * the call; help, completion and the reference page come from here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ScriptFunction {

    /** What it does, in one sentence. */
    String doc();

    /** How it is written, as in {@code pipeline.tally('column')}. */
    String usage();

    /** The named options. */
    Option[] options() default {};

    /** Whether it can also stand as an argument of a stage, as those that give rows can. */
    boolean isArgument() default false;

    /** A script of a few lines that uses it and runs as it stands. */
    String example() default "";
}
