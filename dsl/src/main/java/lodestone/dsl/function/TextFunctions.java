package lodestone.dsl.function;

/** Text. */
public final class TextFunctions {
    private TextFunctions() {
    }
}
