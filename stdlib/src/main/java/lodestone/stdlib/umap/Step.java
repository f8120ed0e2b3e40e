package lodestone.stdlib.umap;

/**
 * One point's part of an epoch: for each of its edges that are used, a pull towards the other end and pushes away from
 * points drawn at random. All other points stand still meanwhile.
 */
abstract class Step {

    final Edges edges;
    final Forces forces;
    final float[] places;
    final int pushes;
    private final int dimensions;

    /**
     * @param places where the other points are, shape [n * dimensions]; may change between the steps
     * @param pushes points drawn for an edge
     */
    private Step(Edges edges, Forces forces, float[] places, int dimensions, int pushes) {
        this.edges = edges;
        this.forces = forces;
        this.places = places;
        this.dimensions = dimensions;
        this.pushes = pushes;
    }

    static Step in(int dimensions, Edges edges, Forces forces, float[] places, int pushes) {
        return dimensions == 2 ? new Flat(edges, forces, places, pushes)
                : new Solid(edges, forces, places, pushes);
    }

    int dimensions() {
        return dimensions;
    }

    /** How many points may be drawn. */
    int points() {
        return places.length / dimensions;
    }

    /**
     * @param point  whose edges these are
     * @param own    the point's number among the places, never drawn, or -1
     * @param now    where the point is: at {@code point * dimensions}
     * @param next   where to write its new place: likewise
     * @param tails  takes the moves of the edges' other ends, or null where these stand still for good
     * @param random the beginning of this point's random numbers in this epoch
     */
    abstract void move(int point, int own, int epoch, float rate, float[] now, float[] next, Tails tails, long random);

    static long next(long random) {
        return random * 6364136223846793005L + 1442695040888963407L;
    }

    static int below(int n, long random) {
        return (int) ((random >>> 32) * n >>> 32);
    }

    private static final class Flat extends Step {

        Flat(Edges edges, Forces forces, float[] places, int pushes) {
            super(edges, forces, places, 2, pushes);
        }

        @Override
        void move(int point, int own, int epoch, float rate, float[] now, float[] next, Tails tails, long random) {
            float x = now[2 * point];
            float y = now[2 * point + 1];
            int n = points();
            for (int e = edges.starts()[point]; e < edges.starts()[point + 1]; e++) {
                if (!edges.used(e, epoch)) {
                    continue;
                }
                int target = 2 * edges.targets()[e];
                float toX = x - places[target];
                float toY = y - places[target + 1];
                float pull = forces.pull(toX * toX + toY * toY);
                float moveX = rate * Forces.clip(pull * toX);
                float moveY = rate * Forces.clip(pull * toY);
                x += moveX;
                y += moveY;
                if (tails != null) {
                    tails.add(target, -moveX, -moveY, 0);
                }
                float sumX = 0;
                float sumY = 0;
                for (int push = 0; push < pushes; push++) {
                    random = next(random);
                    int other = below(n, random);
                    float dx = x - places[2 * other];
                    float dy = y - places[2 * other + 1];
                    float force = other == own ? 0 : forces.push(dx * dx + dy * dy);
                    sumX += Forces.clip(force * dx);
                    sumY += Forces.clip(force * dy);
                }
                x += rate * sumX;
                y += rate * sumY;
            }
            next[2 * point] = x;
            next[2 * point + 1] = y;
        }
    }

    private static final class Solid extends Step {

        Solid(Edges edges, Forces forces, float[] places, int pushes) {
            super(edges, forces, places, 3, pushes);
        }

        @Override
        void move(int point, int own, int epoch, float rate, float[] now, float[] next, Tails tails, long random) {
            float x = now[3 * point];
            float y = now[3 * point + 1];
            float z = now[3 * point + 2];
            int n = points();
            for (int e = edges.starts()[point]; e < edges.starts()[point + 1]; e++) {
                if (!edges.used(e, epoch)) {
                    continue;
                }
                int target = 3 * edges.targets()[e];
                float toX = x - places[target];
                float toY = y - places[target + 1];
                float toZ = z - places[target + 2];
                float pull = forces.pull(toX * toX + toY * toY + toZ * toZ);
                float moveX = rate * Forces.clip(pull * toX);
                float moveY = rate * Forces.clip(pull * toY);
                float moveZ = rate * Forces.clip(pull * toZ);
                x += moveX;
                y += moveY;
                z += moveZ;
                if (tails != null) {
                    tails.add(target, -moveX, -moveY, -moveZ);
                }
                float sumX = 0;
                float sumY = 0;
                float sumZ = 0;
                for (int push = 0; push < pushes; push++) {
                    random = next(random);
                    int other = below(n, random);
                    float dx = x - places[3 * other];
                    float dy = y - places[3 * other + 1];
                    float dz = z - places[3 * other + 2];
                    float force = other == own ? 0 : forces.push(dx * dx + dy * dy + dz * dz);
                    sumX += Forces.clip(force * dx);
                    sumY += Forces.clip(force * dy);
                    sumZ += Forces.clip(force * dz);
                }
                x += rate * sumX;
                y += rate * sumY;
                z += rate * sumZ;
            }
            next[3 * point] = x;
            next[3 * point + 1] = y;
            next[3 * point + 2] = z;
        }
    }
}
