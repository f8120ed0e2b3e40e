package lodestone.stdlib.embedding;

/** The elements of the row that is being pooled; one object serves all rows of a batch. */
final class PooledRow {

    /** How many elements the row has; the arrays may be longer. */
    int elements;
    final int dimension;
    final int[] numbers;
    final double[] amounts;
    final double[] fractions;
    final double[][] vectors;
    /** Room for one vector. */
    final double[] scratch;
    /** Room for one pointer an element: the vectors of a table that was made from the first. */
    final double[][] derived;

    PooledRow(int slots, int dimension) {
        this.dimension = dimension;
        numbers = new int[slots];
        amounts = new double[slots];
        fractions = new double[slots];
        vectors = new double[slots][];
        scratch = new double[dimension];
        derived = new double[slots][];
    }

    /** Returns whether there is an element, and every element has a vector; counts those that have none. */
    boolean take(byte[][] z, byte[][] n, int row, VectorTable table, long[] missing) {
        elements = 0;
        int total = 0;
        boolean complete = true;
        for (int j = 0; j < z.length; j++) {
            int number = z[j][row];
            int amount = n[j][row] & 0xFF;
            if (number == 0 || amount == 0) {
                continue;
            }
            double[] vector = table.row(number);
            if (vector == null) {
                missing[number]++;
                complete = false;
            }
            numbers[elements] = number;
            amounts[elements] = amount;
            vectors[elements++] = vector;
            total += amount;
        }
        for (int j = 0; j < elements; j++) {
            fractions[j] = amounts[j] / total;
        }
        return complete && elements > 0;
    }
}
