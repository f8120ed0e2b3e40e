package lodestone.dsl.udf;

import java.util.List;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.expr.Function;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Reducer;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** What {@code udf} declares: a function that expressions can call by its name, or a reducer. */
public final class UserFunction {

    /** Languages that run as guests; Groovy and Java are the host's own. */
    public static final List<String> LANGUAGES = List.of("js", "python");

    private final String name;
    private final List<String> columns;
    private final Signature signature;
    private final Function function;
    private final Reducer reducer;

    /** What a function takes. */
    interface Signature {

        /** Whether it takes so many arguments. */
        boolean takes(int arguments);

        /** How many it takes, for a message. */
        String count();

        /** Whether an argument can be of a type. */
        boolean takes(int argument, Type type);

        /** What an argument has to be, for a message. */
        String describe(int argument);
    }

    private UserFunction(String name, List<String> columns, Signature signature, Function function, Reducer reducer) {
        this.name = name;
        this.columns = columns;
        this.signature = signature;
        this.function = function;
        this.reducer = reducer;
    }

    /**
     * @param columns what it is a function of if a call says nothing; empty if a call has to
     * @throws StudyException UDF_PARAMETERS if there are too many or too few of them
     */
    static UserFunction of(String name, List<String> columns, Signature signature, Function function) {
        if (!columns.isEmpty() && !signature.takes(columns.size())) {
            throw StudyException.of(Message.UDF_PARAMETERS, name, signature.count(), columns.size());
        }
        return new UserFunction(name, columns, signature, function, null);
    }

    static UserFunction of(String name, Reducer reducer) {
        return new UserFunction(name, List.of(), null, null, reducer);
    }

    public String name() {
        return name;
    }

    /**
     * A call of it.
     *
     * @param schema     where the columns are
     * @param at         the place of the call
     * @param positional expressions and values of the script; its own columns if there are none
     * @throws StudyException UDF_NO_COLUMNS, UDF_ARGUMENTS, UNKNOWN_COLUMN or UDF_IS_REDUCER, without a place
     */
    public Expr call(Schema schema, SourceRef at, List<?> positional) {
        if (function == null) {
            throw StudyException.of(Message.UDF_IS_REDUCER, name);
        } else if (positional.isEmpty() && columns.isEmpty()) {
            throw StudyException.of(Message.UDF_NO_COLUMNS, name);
        }
        List<Expr> arguments = positional.isEmpty() ? columns.stream().map(c -> Exprs.column(schema.column(c))).toList()
                : positional.stream().map(this::expression).toList();
        if (!signature.takes(arguments.size())) {
            throw StudyException.of(Message.UDF_ARGUMENTS, name, signature.count(), arguments.size());
        }
        for (int i = 0; i < arguments.size(); i++) {
            Expr argument = arguments.get(i);
            if (!signature.takes(i, argument.type())) {
                throw StudyException.of(Message.UDF_ARGUMENTS, name, signature.describe(i) + " as argument " + (i + 1),
                        argument + ", which is " + argument.type());
            }
        }
        return new Expr.Call(function instanceof Placeable placeable ? placeable.at(at) : function, arguments);
    }

    private Expr expression(Object value) {
        Object expr = Conversion.convert(value, Expr.class);
        if (expr == Conversion.IMPOSSIBLE) {
            throw StudyException.of(Message.UDF_ARGUMENTS, name, "columns, expressions, numbers and texts",
                    Conversion.show(value));
        }
        return (Expr) expr;
    }

    /**
     * It as a reducer.
     *
     * @throws StudyException UDF_NO_REDUCER if it is none
     */
    public Reducer reducer() {
        if (reducer == null) {
            throw StudyException.of(Message.UDF_NO_REDUCER, name);
        }
        return reducer;
    }

    /** The type of its values. */
    public Type type() {
        return function == null ? null : function.type();
    }

    @Override
    public String toString() {
        return name;
    }
}
