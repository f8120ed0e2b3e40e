package lodestone.stdlib.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.formula.SpeciesAmounts;

/**
 * Finds the assignments of a composition that are neutral and have every cation below every anion in electronegativity,
 * best first. The best weight of what is still open is known exactly beforehand ({@link #rest}), so a step that leads to
 * none of the best is never taken, however many assignments there are. Used by one thread.
 */
final class AssignmentSearch {

    /** What has come before an element: no anion, and no cation as electronegative as it; such a cation; an anion. */
    private static final int OPEN = 0;
    private static final int CATION = 1;
    private static final int ANION = 2;
    /** Weights this close are taken as equal, and the order is by ascending states. */
    private static final double SCALE = 1e10;

    private final List<ElementStates> parts;
    private final int lowest;
    /** {@code rest[i][p][t - lowest]}: the best weight of the elements from i on, after the total charge t in phase p. */
    private final double[][][] rest;

    /**
     * A beginning of an assignment.
     *
     * @param part   the element that takes states next
     * @param state  the state it takes next
     * @param left   how many of its atoms have none yet
     * @param charge of its atoms that have one
     * @param total  the charge of the elements before
     * @param weight of all atoms so far
     * @param bound  the weight of the best assignment that begins like this, scaled
     * @param counts how many atoms have each state, element by element
     */
    private record Node(int part, int state, int left, int charge, int total, int phase, double weight, long bound, int[] counts)
            implements Comparable<Node> {

        @Override
        public int compareTo(Node other) {
            return bound != other.bound ? Long.compare(other.bound, bound) : Arrays.compare(other.counts, counts);
        }
    }

    /** @param parts in ascending order of electronegativity, each with a state and an electronegativity */
    AssignmentSearch(List<ElementStates> parts) {
        this.parts = parts;
        lowest = parts.stream().mapToInt(p -> Math.min(0, p.sums[0])).sum();
        int size = 1 - lowest + parts.stream().mapToInt(p -> Math.max(0, p.sums[p.sums.length - 1])).sum();
        rest = new double[parts.size() + 1][3][];
        for (int i = parts.size(); i >= 0; i--) {
            for (int phase = 0; phase < 3; phase++) {
                rest[i][phase] = new double[size];
                Arrays.fill(rest[i][phase], ElementStates.NONE);
            }
        }
        for (double[] atEnd : rest[parts.size()]) {
            atEnd[-lowest] = 0;
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            fill(i);
        }
    }

    private void fill(int i) {
        ElementStates part = parts.get(i);
        for (int phase = 0; phase < 3; phase++) {
            for (int s = 0; s < part.sums.length; s++) {
                int next = next(i, phase, part.sums[s]);
                if (next >= 0) {
                    double[] from = rest[i + 1][next];
                    double[] to = rest[i][phase];
                    int shift = part.sums[s];
                    for (int t = Math.max(0, -shift); t < Math.min(to.length, to.length - shift); t++) {
                        to[t] = Math.max(to[t], from[t + shift] + part.bestOfSums[s]);
                    }
                }
            }
        }
    }

    /** The phase after element i, whose atoms have a charge together; -1 if that is out of order. */
    private int next(int i, int phase, int charge) {
        if (charge < 0) {
            return phase == CATION ? -1 : ANION;
        } else if (phase == ANION) {
            return charge > 0 ? -1 : ANION;
        }
        boolean tied = i + 1 < parts.size()
                && parts.get(i + 1).element.electronegativity().equals(parts.get(i).element.electronegativity());
        return tied && (charge > 0 || phase == CATION) ? CATION : OPEN;
    }

    /** @param likely whether weights say anything */
    List<Assignment> best(int most, boolean likely) {
        List<Assignment> found = new ArrayList<>();
        PriorityQueue<Node> open = new PriorityQueue<>();
        push(open, new Node(0, 0, parts.get(0).amount, 0, 0, OPEN, 0, 0, new int[0]));
        while (found.size() < most && !open.isEmpty()) {
            Node node = open.poll();
            if (node.part == parts.size()) {
                found.add(assignment(node, likely));
            } else {
                expand(node, open);
            }
        }
        return found;
    }

    /** Lets any possible number of atoms take the next state. */
    private void expand(Node node, PriorityQueue<Node> open) {
        ElementStates part = parts.get(node.part);
        boolean last = node.state == part.states.length - 1;
        int step = part.mixed ? 1 : Math.max(1, node.left);
        for (int n = last ? node.left : 0; n <= node.left; n += step) {
            int[] counts = Arrays.copyOf(node.counts, node.counts.length + 1);
            counts[node.counts.length] = n;
            int charge = node.charge + n * part.states[node.state];
            double weight = node.weight + part.weight(node.state, n);
            if (!last) {
                push(open, new Node(node.part, node.state + 1, node.left - n, charge, node.total, node.phase, weight, 0, counts));
            } else {
                int next = next(node.part, node.phase, charge);
                int amount = node.part + 1 < parts.size() ? parts.get(node.part + 1).amount : 0;
                push(open, new Node(node.part + 1, 0, amount, 0, node.total + charge, next, weight, 0, counts));
            }
        }
    }

    private void push(PriorityQueue<Node> open, Node node) {
        double bound = node.phase < 0 ? ElementStates.NONE : node.weight + ahead(node);
        if (bound > ElementStates.NONE) {
            open.add(new Node(node.part, node.state, node.left, node.charge, node.total, node.phase, node.weight,
                    Math.round(bound * SCALE), node.counts));
        }
    }

    /** The best weight of all that has no state yet. */
    private double ahead(Node node) {
        if (node.part == parts.size() || node.state == 0) {
            return rest[node.part][node.phase][node.total - lowest];
        }
        ElementStates part = parts.get(node.part);
        double best = ElementStates.NONE;
        boolean chosen = node.left < part.amount;
        for (int sum : part.sums) {
            int next = next(node.part, node.phase, sum);
            // Atoms that have a state already fix the sign of the others.
            boolean oneSign = !chosen || (node.charge < 0 ? sum <= node.charge : sum >= node.charge);
            if (next >= 0 && oneSign) {
                double more = rest[node.part + 1][next][node.total + sum - lowest];
                best = more == ElementStates.NONE ? best
                        : Math.max(best, more + part.best(node.state, node.left, sum - node.charge));
            }
        }
        return best;
    }

    private Assignment assignment(Node node, boolean likely) {
        Map<Species, Integer> amounts = new LinkedHashMap<>();
        int at = 0;
        for (ElementStates part : parts) {
            for (int state : part.states) {
                int atoms = node.counts[at++];
                if (atoms > 0) {
                    amounts.put(new Species(part.element, state), atoms);
                }
            }
        }
        return new Assignment(new SpeciesAmounts(amounts), likely ? Math.exp(node.weight) : null);
    }
}
