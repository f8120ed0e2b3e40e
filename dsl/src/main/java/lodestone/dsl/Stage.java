package lodestone.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a stage verb: a public static method whose first parameter is a {@link PipelineScope}, in a class that a
 * Groovy extension module names. The table of verbs, help and the errors about options come from it.
 *
 * <p>The types of the other parameters say how a script's arguments come: an {@code Expr} is captured and not executed, a
 * leading {@code Map<String, Expr>} captures named values, any other leading {@code Map} (or {@link Options}) takes the
 * named options as they are, everything else is converted where that loses nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Stage {

    /** What it does, in one sentence. */
    String doc();

    /** How it is written, as in {@code sample n, per: 'column'}. */
    String usage();

    /** The named options; any name is taken if none is listed and the method has a map for them. */
    Option[] options() default {};

    /** Whether it adds no columns; a check that leaves it out for a mistake then knows what columns there are. */
    boolean keepsColumns() default false;

    /** Columns that it adds whatever it is told; a check that leaves it out for a mistake then knows that they are missing. */
    String[] adds() default {};

    /** A script of a few lines that uses it and runs as it stands. */
    String example() default "";
}
