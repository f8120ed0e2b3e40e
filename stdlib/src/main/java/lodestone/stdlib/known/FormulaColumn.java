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
        Optional<String> found = USUAL.stream()
                .flatMap(u -> names.stream().filter(n -> n.toLowerCase(Locale.ROOT).equals(u))).findFirst();
        return found.orElseThrow(() -> StudyException.of(Message.NO_FORMULA_COLUMN, table,
                names.isEmpty() ? "no text columns" : String.join(", ", names), String.join(", ", USUAL)));
    }
}
