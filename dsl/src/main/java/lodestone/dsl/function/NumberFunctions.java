package lodestone.dsl.function;

/** Numbers. */
public final class NumberFunctions {
    private NumberFunctions() {
    }
}
