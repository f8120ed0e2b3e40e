package lodestone.stdlib.figure.draw;

import java.util.ArrayList;
import java.util.List;

/** @param at a place on an axis, as a share of its length, 0 to 1 */
record Tick(double at, String label) {

    /** About so many round numbers from one end of an axis to the other, and three if that is possible. */
    static List<Tick> round(double min, double max, int about) {
        if (!(max > min)) {
            return List.of(new Tick(0.5, Digits.significant(min)));
        }
        double power = power((max - min) / Math.max(3, about));
        double step = power;
        for (double wider : new double[] {2 * power, 5 * power, 10 * power}) {
            if (Math.abs(count(min, max, wider) - about) <= Math.abs(count(min, max, step) - about) && count(min, max, wider) >= 3) {
                step = wider;
            }
        }
        int decimals = 0;
        while (decimals < 12 && Math.abs(step * scale(decimals) - Math.rint(step * scale(decimals))) > 1e-6) {
            decimals++;
        }
        List<Tick> ticks = new ArrayList<>();
        double first = Math.ceil(min / step - 1e-9);
        for (int k = 0; k < count(min, max, step); k++) {
            double value = (first + k) * step;
            String label = decimals == 12 || Math.abs(value) >= 1e15 ? Digits.significant(value) : Digits.fixed(value, decimals);
            ticks.add(new Tick((value - min) / (max - min), label));
        }
        return ticks;
    }

    private static int count(double min, double max, double step) {
        return (int) (Math.floor(max / step + 1e-9) - Math.ceil(min / step - 1e-9)) + 1;
    }

    /** The power of ten at or below a positive number; by steps, for logarithms differ in the last bit between machines. */
    private static double power(double x) {
        double power = 1;
        while (power > x) {
            power /= 10;
        }
        while (power * 10 <= x) {
            power *= 10;
        }
        return power;
    }

    private static double scale(int decimals) {
        double scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        return scale;
    }

    /** One tick in the middle of each of several cells. */
    static List<Tick> cells(List<String> names) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ticks.add(new Tick((i + 0.5) / names.size(), names.get(i)));
        }
        return ticks;
    }

    static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }

    /** Every so many ticks that they keep that distance on an axis of that length. */
    static List<Tick> spaced(List<Tick> ticks, double length, double distance) {
        int every = Math.max(1, (int) Math.ceil(distance * ticks.size() / length));
        List<Tick> kept = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i += every) {
            kept.add(ticks.get(i));
        }
        return kept;
    }
}
