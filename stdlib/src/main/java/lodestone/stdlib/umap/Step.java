package lodestone.stdlib.umap;

/**
 * One point's part of an epoch: for each of its edges that are used, a pull towards the other end, which is dragged as far
 * towards the point, and pushes away from points drawn at random. All other points stand still meanwhile: how far they are
 * dragged is written down.
 */
abstract class Step {

    final Edges edges;
    final Forces forces;
    final float[] places;
    final float[] drags;
    final int pushes;
    private final int dimensions;

    /**
     * @param places where the other points are, shape [n * dimensions]; may change between the steps
     * @param drags  where to write how far each edge's other end is dragged, shape [edges * dimensions]; null where the
     *               others never move
     * @param pushes points drawn for an edge
     */
    private Step(Edges edges, Forces forces, float[] places, int dimensions, float[] drags, int pushes) {
        this.edges = edges;
        this.forces = forces;
        this.places = places;
        this.dimensions = dimensions;
        this.drags = drags;
        this.pushes = pushes;
    }

    /** For a map all of whose points move. */
    static Step among(int dimensions, Edges edges, Forces forces, float[] places, int pushes) {
        return in(dimensions, edges, forces, places, new float[edges.targets().length * dimensions], pushes);
    }

    /** For points that move among others that do not. */
    static Step into(int dimensions, Edges edges, Forces forces, float[] places, int pushes) {
        return in(dimensions, edges, forces, places, null, pushes);
    }

    private static Step in(int dimensions, Edges edges, Forces forces, float[] places, float[] drags, int pushes) {
        return dimensions == 2 ? new Flat(edges, forces, places, drags, pushes)
                : new Solid(edges, forces, places, drags, pushes);
    }

    /** Moves the other ends of a point's edges as far as {@link #move} dragged them. */
    final void drag(int point, int epoch) {
        for (int e = edges.starts()[point]; e < edges.starts()[point + 1]; e++) {
            if (edges.used(e, epoch)) {
                for (int d = 0; d < dimensions; d++) {
                    places[edges.targets()[e] * dimensions + d] += drags[e * dimensions + d];
                }
            }
        }
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
     * @param random the beginning of this point's random numbers in this epoch
     */
    abstract void move(int point, int own, int epoch, float rate, float[] now, float[] next, long random);

    static long next(long random) {
        return random * 6364136223846793005L + 1442695040888963407L;
    }

    static int below(int n, long random) {
        return (int) ((random >>> 32) * n >>> 32);
    }

    private static final class Flat extends Step {

        Flat(Edges edges, Forces forces, float[] places, float[] drags, int pushes) {
            super(edges, forces, places, 2, drags, pushes);
        }

        @Override
        void move(int point, int own, int epoch, float rate, float[] now, float[] next, long random) {
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
                float stepX = rate * Forces.clip(pull * toX);
                float stepY = rate * Forces.clip(pull * toY);
                x += stepX;
                y += stepY;
                if (drags != null) {
                    drags[2 * e] = -stepX;
                    drags[2 * e + 1] = -stepY;
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

        Solid(Edges edges, Forces forces, float[] places, float[] drags, int pushes) {
            super(edges, forces, places, 3, drags, pushes);
        }

        @Override
        void move(int point, int own, int epoch, float rate, float[] now, float[] next, long random) {
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
                float stepX = rate * Forces.clip(pull * toX);
                float stepY = rate * Forces.clip(pull * toY);
                float stepZ = rate * Forces.clip(pull * toZ);
                x += stepX;
                y += stepY;
                z += stepZ;
                if (drags != null) {
                    drags[3 * e] = -stepX;
                    drags[3 * e + 1] = -stepY;
                    drags[3 * e + 2] = -stepZ;
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
