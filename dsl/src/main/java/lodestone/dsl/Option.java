package lodestone.dsl;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A named option of a {@link Stage}, an {@link ExpressionFunction} or a {@link ScriptFunction}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Option {

    String name();

    /** A regular expression for further names, where one option stands for many; {@link #name} is then one of them. */
    String pattern() default "";

    /** What it means and, if it is not obvious, what it takes. */
    String doc();

    /** What holds if it is not given, as a script would write it; empty if it must be given or that is said in {@link #doc}. */
    String otherwise() default "";

    /** The unit of its number; empty if it has none. */
    String unit() default "";
}
