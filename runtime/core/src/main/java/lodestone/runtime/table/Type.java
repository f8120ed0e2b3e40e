package lodestone.runtime.table;

import java.util.List;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/** The column types of Lodestone and their Arrow forms. Every column may hold nulls: missing is null, never 0 or NaN. */
public enum Type {
    BOOL("bool", ArrowType.Bool.INSTANCE),
    /** Small counts: atomic numbers, amounts. Arithmetic on it gives {@link #INT64}. */
    UINT8("uint8", new ArrowType.Int(8, false)),
    INT64("int64", new ArrowType.Int(64, true)),
    FLOAT64("float64", new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE)),
    UTF8("utf8", ArrowType.Utf8.INSTANCE),
    /** A list of strings, as the symbols in a chemical system. */
    UTF8_LIST("list of utf8", ArrowType.List.INSTANCE),
    /** The type of a bare {@code null}; never the type of a column. */
    NULL("null", ArrowType.Null.INSTANCE);

    private final String text;
    private final ArrowType arrow;

    Type(String text, ArrowType arrow) {
        this.text = text;
        this.arrow = arrow;
    }

    public boolean isInteger() {
        return this == UINT8 || this == INT64;
    }

    public boolean isNumeric() {
        return isInteger() || this == FLOAT64;
    }

    /** The Arrow field of a column of this type. */
    public Field field(String name) {
        List<Field> children = this == UTF8_LIST ? List.of(UTF8.field("item")) : null;
        return new Field(name, FieldType.nullable(arrow), children);
    }

    @Override
    public String toString() {
        return text;
    }
}
