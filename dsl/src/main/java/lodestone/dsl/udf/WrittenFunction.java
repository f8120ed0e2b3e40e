package lodestone.dsl.udf;

import java.util.List;

/**
 * A function that is written in braces in a script, as the compiler leaves it: a static method of the script's class,
 * statically compiled. Only compiled scripts make one.
 *
 * @param owner  the script's class
 * @param method the method's name
 * @param names  the names of its parameters
 * @param text   what is written in the script, braces included
 */
public record WrittenFunction(Class<?> owner, String method, List<String> names, String text) {
}
