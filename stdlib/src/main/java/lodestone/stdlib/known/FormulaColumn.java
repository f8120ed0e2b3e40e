package lodestone.stdlib.known;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** Finds the column of a table that holds formulas. */
public final class FormulaColumn {

    private static final List<String> USUAL = List.of("formula", "formula_pretty", "reduced_formula", "composition");

    private FormulaColumn() {
    }

    /**
     * @param table  what messages call it
     * @param given  the column's name, or null to look for a usual one
     * @throws StudyException UNKNOWN_COLUMN, NO_FORMULA_COLUMN
     */
    public static String of(Object table, Schema schema, String given) {
        List<Column> texts = schema.columns().stream().filter(c -> c.type() == Type.UTF8).toList();
        List<String> names = texts.stream().map(Column::name).toList();
        if (given != null) {
            if (!names.contains(given)) {
                throw StudyException.of(Message.UNKNOWN_COLUMN, given, String.join(", ", names), Suggestion.didYouMean(given, names));
            }
            return given;
        }
        return find(schema).orElseThrow(() -> StudyException.of(Message.NO_FORMULA_COLUMN, table,
                names.isEmpty() ? "no text columns" : String.join(", ", names), String.join(", ", USUAL)));
    }

    /** The column of texts with a usual name, if there is one. */
    public static Optional<String> find(Schema schema) {
        return USUAL.stream().flatMap(usual -> schema.columns().stream().filter(c -> c.type() == Type.UTF8).map(Column::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(usual))).findFirst();
    }
}
