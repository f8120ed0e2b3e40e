package lodestone.stdlib.figure.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same in every country. */
final class Digits {

    private Digits() {
    }

    /** A length with up to two decimals, as drawing formats have them; faster than a formatter. */
    static String two(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        int rest = (int) (Math.abs(hundredths) % 100);
        String sign = hundredths < 0 ? "-" : "";
        return sign + whole + (rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }

    /** A number with three significant digits, or all of them if it is whole: 12,345 or 0.0123 or −4.5. */
    static String significant(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return grouped(BigDecimal.valueOf((long) value));
        }
        return grouped(new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN)));
    }

    /** A large number in short: 123k, 4.56M. */
    static String rough(double value) {
        double size = Math.abs(value);
        int power = size >= 1e12 ? 4 : size >= 1e9 ? 3 : size >= 1e6 ? 2 : size >= 1e3 ? 1 : 0;
        BigDecimal scaled = new BigDecimal(value).movePointLeft(3 * power).round(new MathContext(3, RoundingMode.HALF_EVEN));
        return grouped(scaled) + new String[] {"", "k", "M", "G", "T"}[power];
    }

    /** A number with so many decimals. */
    static String fixed(double value, int decimals) {
        return grouped(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    private static String grouped(BigDecimal value) {
        BigDecimal size = value.abs();
        if (size.signum() != 0 && (size.compareTo(BigDecimal.valueOf(1e-4)) < 0 || size.compareTo(BigDecimal.valueOf(1e15)) >= 0)) {
            return value.round(new MathContext(3)).toString().replace("-", "−");
        }
        String text = size.toPlainString();
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int i = end - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (value.signum() < 0 ? "−" : "") + grouped;
    }
}
