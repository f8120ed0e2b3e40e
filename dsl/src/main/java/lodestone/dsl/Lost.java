package lodestone.dsl;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/**
 * What a pipeline lacks because a check had to leave out stages with mistakes: what follows from it is no mistake.
 *
 * @param columns columns that it would have
 * @param any     whether it could have other columns, too, or rows, or a map
 */
record Lost(Set<String> columns, boolean any) {

    static final Lost NOTHING = new Lost(Set.of(), false);

    /** Stands for an expression with a mistake in it. */
    static final Expr EXPRESSION = new Expr.Call(new Anything(), List.of());

    /** Messages about what the stages before have made. */
    private static final Set<Message> ABOUT_STAGES_BEFORE = EnumSet.of(Message.MISPLACED_STAGE, Message.EMPTY_PIPELINE,
            Message.NO_COMPOSITIONS, Message.NO_FORMULA_COLUMN, Message.NO_VECTOR_COLUMN, Message.NO_MAP, Message.NO_LOADINGS,
            Message.OTHER_WIDTH);

    Lost {
        columns = Set.copyOf(columns);
    }

    Lost and(Collection<String> more, boolean anyMore) {
        Set<String> all = new TreeSet<>(columns);
        all.addAll(more);
        return new Lost(all, any || anyMore);
    }

    /** Whether the problem may be a consequence. A column that looks like one that is there is misspelt. */
    boolean explains(StudyException problem) {
        if (problem.message() == Message.UNKNOWN_COLUMN) {
            List<Object> arguments = problem.arguments();
            return columns.contains(arguments.get(0)) || any && "".equals(arguments.get(2));
        }
        return ABOUT_STAGES_BEFORE.contains(problem.message())
                && (any || columns.stream().anyMatch(name -> problem.getMessage().contains("'" + name + "'")));
    }

    private static final class Anything implements Function {
        @Override
        public Type type() {
            return Type.NULL;
        }

        @Override
        public Values apply(List<Values> arguments, int rows) {
            throw new IllegalStateException("an expression with a mistake is never evaluated");
        }
    }
}
