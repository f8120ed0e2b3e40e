package lodestone.stdlib.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import lodestone.stdlib.element.Element;

/** A random formula, written together with its exact amounts: the definition that the parser is tested against. */
final class RandomFormula {

    private static final String[] SEPARATORS = {"·", "*", " . ", "•"};
    private static final String[] BRACKETS = {"()", "[]", "{}"};

    final StringBuilder text = new StringBuilder();
    private final SplittableRandom random;
    private final Map<Element, BigDecimal> amounts = new EnumMap<>(Element.class);

    RandomFormula(long seed) {
        random = new SplittableRandom(seed);
        for (int part = random.nextInt(1, 4); part > 0; part--) {
            BigDecimal factor = random.nextInt(3) == 0 ? writeAmount() : BigDecimal.ONE;
            writeItems(factor, 0);
            text.append(part == 1 ? "" : SEPARATORS[random.nextInt(SEPARATORS.length)]);
        }
    }

    /** Smallest integers in the ratio of the amounts. */
    Map<Element, BigInteger> reduced() {
        int decimals = amounts.values().stream().mapToInt(BigDecimal::scale).max().orElseThrow();
        Map<Element, BigInteger> integers = amounts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().movePointRight(Math.max(0, decimals)).toBigIntegerExact()));
        BigInteger divisor = integers.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        integers.replaceAll((element, amount) -> amount.divide(divisor));
        return integers;
    }

    private void writeItems(BigDecimal factor, int depth) {
        for (int item = random.nextInt(1, 4); item > 0; item--) {
            if (depth < 3 && random.nextInt(4) == 0) {
                writeGroup(factor, depth);
            } else {
                Element element = Element.ofNumber(random.nextInt(1, 119));
                text.append(element.symbol());
                amounts.merge(element, factor.multiply(maybeAmount()), BigDecimal::add);
            }
        }
    }

    /** The amount after a group comes after its contents, so it is drawn first and written last. */
    private void writeGroup(BigDecimal factor, int depth) {
        String brackets = BRACKETS[random.nextInt(BRACKETS.length)];
        int start = text.length();
        BigDecimal amount = maybeAmount();
        String written = text.substring(start);
        text.setLength(start);
        text.append(brackets.charAt(0));
        writeItems(factor.multiply(amount), depth + 1);
        text.append(brackets.charAt(1)).append(written);
    }

    private BigDecimal maybeAmount() {
        return random.nextBoolean() ? BigDecimal.ONE : writeAmount();
    }

    private BigDecimal writeAmount() {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1, 20), random.nextInt(3) == 0 ? random.nextInt(3) : 0);
        String written = amount.toPlainString() + (amount.scale() > 0 && random.nextBoolean() ? "0" : "");
        for (char c : written.toCharArray()) {
            text.append(c != '.' && written.length() % 2 == 0 ? (char) (c - '0' + '₀') : c);
        }
        return amount;
    }
}
