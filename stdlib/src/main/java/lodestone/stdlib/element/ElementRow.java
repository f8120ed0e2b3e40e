package lodestone.stdlib.element;

/** One row of {@code elements.csv}; the units are those of {@link Element}'s methods. */
record ElementRow(String fullName, double mass, Double electronegativity, Integer group, int period, char block,
        Double covalentRadius, boolean metal) {

    /** Read once, when the first element is made. */
    private static final String[] LINES = TableResource.lines("elements.csv");

    static ElementRow read(String symbol, int ordinal) {
        String[] cells = LINES[ordinal + 1].split(",", -1);
        if (!cells[1].equals(symbol) || Integer.parseInt(cells[0]) != ordinal + 1) {
            throw new IllegalStateException("elements.csv has " + cells[1] + " where " + symbol + " belongs");
        }
        return new ElementRow(cells[2], Double.parseDouble(cells[3]), decimal(cells[4]),
                cells[5].isEmpty() ? null : Integer.valueOf(cells[5]), Integer.parseInt(cells[6]), cells[7].charAt(0),
                decimal(cells[8]), Boolean.parseBoolean(cells[9]));
    }

    private static Double decimal(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }
}
