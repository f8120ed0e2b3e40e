package lodestone.dsl.function;

import java.util.List;
import lodestone.dsl.Examples;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.TextCase;
import lodestone.runtime.kernel.TextLength;
import lodestone.runtime.kernel.TextMatch;

/** Functions of text, and the way to a column whose name is taken or is no name. */
public final class TextFunctions {

    private TextFunctions() {
    }

    @ExpressionFunction(usage = "column('name')", doc = "A column by its name, where that is a variable's or has blanks.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive 'g per mol': mass; filter { column('g per mol') < 100 } }
            """)
    public static Expr column(ExpressionScope scope, String name) {
        return scope.column(name);
    }

    @ExpressionFunction(usage = "length(text)", doc = "How many characters the text has.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive letters: length(name) }
            """)
    public static Expr length(ExpressionScope scope, Expr text) {
        return call("length", new TextLength(), text);
    }

    @ExpressionFunction(usage = "lower(text)", doc = "The text in lower case.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive small: lower(name) }
            """)
    public static Expr lower(ExpressionScope scope, Expr text) {
        return call("lower", new TextCase(false), text);
    }

    @ExpressionFunction(usage = "upper(text)", doc = "The text in upper case.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive large: upper(name) }
            """)
    public static Expr upper(ExpressionScope scope, Expr text) {
        return call("upper", new TextCase(true), text);
    }

    @ExpressionFunction(usage = "startsWith(text, 'part')", doc = "Whether the text starts so.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; filter { startsWith(name, 'b') } }
            """)
    public static Expr startsWith(ExpressionScope scope, Expr text, String part) {
        return call("startsWith", new TextMatch(part, false), text);
    }

    @ExpressionFunction(usage = "endsWith(text, 'part')", doc = "Whether the text ends so.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; filter { endsWith(name, 'ite') } }
            """)
    public static Expr endsWith(ExpressionScope scope, Expr text, String part) {
        return call("endsWith", new TextMatch(part, true), text);
    }

    private static Expr call(String name, Function function, Expr text) {
        return new Expr.Call(function, List.of(Operands.requireText(name, text)));
    }
}
