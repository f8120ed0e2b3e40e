package lodestone.dsl;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A named option of a {@link Stage} or an {@link ExpressionFunction}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Option {

    String name();

    /** What it means and, if it is not obvious, what it takes. */
    String doc();
}
