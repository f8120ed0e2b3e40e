package lodestone.runtime.table;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * The column types of Lodestone and their Arrow forms. Every column may hold nulls: missing is null, never 0 or NaN. There is
 * one instance of each type but for vectors, which have a width.
 */
public final class Type implements Serializable {

    /** The types but for their width. */
    public enum Kind { BOOL, UINT8, INT64, FLOAT64, UTF8, UTF8_LIST, VECTOR, NULL }

    public static final Type BOOL = new Type(Kind.BOOL, 0);
    /** Small counts: atomic numbers, amounts. Arithmetic on it gives {@link #INT64}. */
    public static final Type UINT8 = new Type(Kind.UINT8, 0);
    public static final Type INT64 = new Type(Kind.INT64, 0);
    public static final Type FLOAT64 = new Type(Kind.FLOAT64, 0);
    public static final Type UTF8 = new Type(Kind.UTF8, 0);
    /** A list of strings, as the symbols in a chemical system. */
    public static final Type UTF8_LIST = new Type(Kind.UTF8_LIST, 0);
    /** The type of a bare {@code null}; never the type of a column. */
    public static final Type NULL = new Type(Kind.NULL, 0);

    private static final List<Type> PLAIN = List.of(BOOL, UINT8, INT64, FLOAT64, UTF8, UTF8_LIST, NULL);

    private final Kind kind;
    private final int width;

    private Type(Kind kind, int width) {
        this.kind = kind;
        this.width = width;
    }

    /** The type of a kind other than vectors. */
    public static Type of(Kind kind) {
        return PLAIN.stream().filter(t -> t.kind == kind).findFirst().orElseThrow();
    }

    /** Doubles, {@code width} in each row: an embedding. */
    public static Type vector(int width) {
        return new Type(Kind.VECTOR, width);
    }

    public Kind kind() {
        return kind;
    }

    /** How many numbers a vector has; 0 for every other type. */
    public int width() {
        return width;
    }

    public boolean isVector() {
        return kind == Kind.VECTOR;
    }

    public boolean isInteger() {
        return this == UINT8 || this == INT64;
    }

    public boolean isNumeric() {
        return isInteger() || this == FLOAT64;
    }

    /** Whether a value has parts: nothing can be compared with it, nor chosen between it and another. */
    public boolean isNested() {
        return this == UTF8_LIST || isVector();
    }

    /** The Arrow field of a column of this type. */
    public Field field(String name) {
        List<Field> children = this == UTF8_LIST ? List.of(UTF8.field("item")) : isVector() ? List.of(FLOAT64.field("item")) : null;
        return new Field(name, FieldType.nullable(arrow()), children);
    }

    private ArrowType arrow() {
        return switch (kind) {
            case BOOL -> ArrowType.Bool.INSTANCE;
            case UINT8 -> new ArrowType.Int(8, false);
            case INT64 -> new ArrowType.Int(64, true);
            case FLOAT64 -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
            case UTF8 -> ArrowType.Utf8.INSTANCE;
            case UTF8_LIST -> ArrowType.List.INSTANCE;
            case VECTOR -> new ArrowType.FixedSizeList(width);
            case NULL -> ArrowType.Null.INSTANCE;
        };
    }

    /** The type whose Arrow form a field has. */
    public static Optional<Type> of(Field field) {
        Type vector = vector(field.getType() instanceof ArrowType.FixedSizeList list ? list.getListSize() : 0);
        return Stream.concat(PLAIN.stream(), Stream.of(vector)).filter(t -> t != NULL)
                .filter(t -> t.arrow().equals(field.getType()) && field.getDictionary() == null)
                .filter(t -> !t.isNested() || of(field.getChildren().get(0)).equals(of(t.field("").getChildren().get(0))))
                .findFirst();
    }

    /** The one instance of its type, for types are compared by identity. */
    private Object readResolve() {
        return isVector() ? this : of(kind);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Type type && type.kind == kind && type.width == width;
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + width;
    }

    @Override
    public String toString() {
        return isVector() ? "vector of " + width : this == UTF8_LIST ? "list of utf8" : kind.name().toLowerCase(Locale.ROOT);
    }
}
