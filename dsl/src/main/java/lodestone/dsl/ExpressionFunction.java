package lodestone.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a function of expressions: a public static method whose first parameter is an {@link ExpressionScope}, in a
 * class that a Groovy extension module names. It returns an {@code Expr}, or a value that is taken as a literal.
 * Its parameters are read as those of a {@link Stage}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ExpressionFunction {

    /** What it gives, in one sentence. */
    String doc();

    /** How it is written, as in {@code round(x, digits)}. */
    String usage();

    /** The named options; any name is taken if none is listed and the method has a map for them. */
    Option[] options() default {};

    /** A script of a few lines that uses it and runs as it stands. */
    String example() default "";
}
