package lodestone.dsl.udf;

import groovy.lang.Closure;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.dsl.Option;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.StudyScript;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/** {@code udf}: how scripts declare functions of their own. */
public final class UdfOfScript {

    private UdfOfScript() {
    }

    @ScriptFunction(
            usage = "udf 'name', language: 'js', columns: ['a', 'b'], returns: float64, source: '(a, b, out) => { ... }'",
            doc = "Declares a function that expressions can call, in JavaScript or Python ('lodestone install python'). It gets "
                    + "whole columns as arrays, without the rows where an argument is missing, and fills the array 'out' or "
                    + "returns one; null and what is not finite is missing. It sees no files, network, processes, threads or Java classes, "
                    + "and must give the same for a row whatever rows are around it. A Java class on the class path (class: "
                    + "'com.acme.Polarity') is called row by row, as a function in braces is, and both without a sandbox.",
            options = {@Option(name = "language", doc = "'js' or 'python'", otherwise = "'js'"),
                       @Option(name = "source", doc = "the function as text"),
                       @Option(name = "file", doc = "a file with the function, in place of 'source'"),
                       @Option(name = "class", doc = "the name of a Java class in place of both: a Function or Reducer of "
                               + "Lodestone, or one with one public method"),
                       @Option(name = "columns", doc = "the columns of a call without arguments; for functions in braces the "
                               + "names of their parameters"),
                       @Option(name = "returns", doc = "float64, int64, bool, utf8 or vector(width); in vectors 'out' has "
                               + "width numbers a row, one row after another; a Java method's own type"),
                       @Option(name = "reducer", doc = "makes it a function (points, n, d, out) for 'reduce', of n * d "
                               + "numbers, that gives so many coordinates for each of the n points"),
                       @Option(name = "seconds", doc = "how long JavaScript or Python may work on one batch", otherwise = "60",
                               unit = "s")},
            example = """
                    new File('oxides.csv').text = 'formula,hi,lo\\nMgO,3.44,1.31\\nCaO,3.44,1.0\\n'
                    udf 'polarity', language: 'js', columns: ['hi', 'lo'], returns: float64, source: '''
                        (hi, lo, out) => { for (let i = 0; i < out.length; i++) out[i] = hi[i] - lo[i] }
                    '''
                    def oxides = pipeline('oxides') {
                        from   'oxides.csv'
                        derive p: polarity(), half: polarity(hi / 2, lo / 2)
                    }
                    show oxides
                    """)
    public static UserFunction udf(StudyScript script, Map<String, Object> named, String name) {
        return new Declaration(script, name, named).ofNamed();
    }

    @ScriptFunction(usage = "udf('name', float64) { double a, double b -> a - b }",
            doc = "Declares a function of one row in Groovy, statically compiled, that expressions can call: on the columns "
                    + "that its parameters are named after if the call says nothing else. It sees its parameters only.",
            options = {@Option(name = "columns", doc = "other columns for a call without arguments")},
            example = """
                    new File('oxides.csv').text = 'formula,hi,lo\\nMgO,3.44,1.31\\nCaO,3.44,1.0\\n'
                    udf('polarity', float64) { double hi, double lo -> hi - lo }
                    show pipeline('oxides') { from 'oxides.csv'; derive p: polarity() }
                    """)
    public static UserFunction udf(StudyScript script, Map<String, Object> named, String name, Type returns,
                                   WrittenFunction function) {
        return new Declaration(script, name, named).ofWritten(returns, function);
    }

    public static UserFunction udf(StudyScript script, String name, Type returns, WrittenFunction function) {
        return udf(script, Map.of(), name, returns, function);
    }

    @ScriptFunction(usage = "udf('name', reducer: 2) { double[] points, int n, int d -> ... }",
            doc = "Declares a reducer in Groovy, for 'reduce': of n * d numbers it gives an array with so many coordinates for "
                    + "each of the n points.",
            options = @Option(name = "reducer", doc = "how many coordinates"))
    public static UserFunction udf(StudyScript script, Map<String, Object> named, String name, WrittenFunction function) {
        return new Declaration(script, name, named).ofWritten(null, function);
    }

    /** Every other call of that name. */
    public static UserFunction udf(StudyScript script, Object... arguments) {
        String found = Arrays.stream(arguments).map(a -> a instanceof Closure<?> ? "a closure" : a instanceof WrittenFunction
                ? "a function" : Conversion.show(a)).collect(Collectors.joining(", "));
        throw StudyException.of(Message.WRONG_ARGUMENT, "udf", "a name and a language with a source, or a name, a type and a "
                + "function in braces", found.isEmpty() ? "nothing" : found);
    }
}
