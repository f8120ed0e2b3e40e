package lodestone.stdlib.tsne;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Moves the points of a map down the gradient of the Kullback-Leibler divergence, with momentum and a gain for each
 * coordinate (Jacobs 1988), as van der Maaten does.
 */
final class Descent {

    private static final int ROWS = 256;
    /** Iterations for which the tree keeps its order. */
    private static final int REBUILD = 8;
    private static final float LEAST_GAIN = 0.01f;

    private final Affinities affinities;
    private final int dimensions;
    private final MedianTree tree;
    private final Repulsion repulsion;
    private final Workers workers;
    /** In all runs. */
    private final int iterations;
    private final float[][] gains;
    private final float[][] steps;
    private float[][] map;
    private float[][] next;
    private int done;

    Descent(Affinities affinities, float[][] start, double angle, int iterations, Workers workers) {
        this.affinities = affinities;
        this.workers = workers;
        this.iterations = iterations;
        map = start;
        dimensions = start.length;
        int n = affinities.size();
        tree = new MedianTree(n, dimensions, angle);
        repulsion = new Repulsion(tree, dimensions);
        gains = new float[dimensions][n];
        steps = new float[dimensions][n];
        next = new float[dimensions][n];
    }

    /** @return the map as it is now, shape [k, n] */
    float[][] map() {
        return map;
    }

    /**
     * @param exaggeration what p is multiplied by
     * @param rate         learning rate, of the gradient with its factor 4
     */
    void run(int iterations, double exaggeration, double momentum, double rate) {
        int n = affinities.size();
        for (int c = 0; c < dimensions; c++) {
            Arrays.fill(gains[c], 1);
            Arrays.fill(steps[c], 0);
        }
        for (int i = 0; i < iterations; i++) {
            workers.listener().progress("tsne", "iterations", done, this.iterations);
            if (done % REBUILD == 0) {
                tree.rebuild(map, workers);
            }
            tree.refit(map, workers);
            float away = (float) (1 / (repulsion.compute(workers) * exaggeration));
            done++;
            if (!Float.isFinite(away)) {
                throw StudyException.of(Message.REDUCER_DIVERGED, done, rate);
            }
            float scaled = (float) (4 * rate * exaggeration);
            workers.each((n + ROWS - 1) / ROWS, task -> move(task * ROWS, Math.min(n, (task + 1) * ROWS), away, scaled,
                    (float) momentum));
            float[][] last = map;
            map = next;
            next = last;
        }
    }

    private void move(int from, int to, float away, float rate, float momentum) {
        float[] pull = new float[3];
        for (int i = from; i < to; i++) {
            if (dimensions == 2) {
                pullPlanar(i, pull);
            } else {
                pullSpatial(i, pull);
            }
            for (int c = 0; c < dimensions; c++) {
                float gradient = pull[c] - away * repulsion.push[c][i];
                float step = steps[c][i];
                float gain = gains[c][i];
                gain = gradient * step < 0 ? gain + 0.2f : Math.max(LEAST_GAIN, gain * 0.8f);
                step = momentum * step - rate * gain * gradient;
                gains[c][i] = gain;
                steps[c][i] = step;
                next[c][i] = map[c][i] + step;
            }
        }
    }

    private void pullPlanar(int i, float[] pull) {
        float[] x = map[0];
        float[] y = map[1];
        int[] indices = affinities.indices();
        float[] values = affinities.values();
        float xi = x[i];
        float yi = y[i];
        float sumX = 0;
        float sumY = 0;
        for (int s = affinities.starts()[i], end = affinities.starts()[i + 1]; s < end; s++) {
            int j = indices[s];
            float dx = xi - x[j];
            float dy = yi - y[j];
            float force = values[s] / (1 + dx * dx + dy * dy);
            sumX += force * dx;
            sumY += force * dy;
        }
        pull[0] = sumX;
        pull[1] = sumY;
    }

    private void pullSpatial(int i, float[] pull) {
        float[] x = map[0];
        float[] y = map[1];
        float[] z = map[2];
        int[] indices = affinities.indices();
        float[] values = affinities.values();
        float sumX = 0;
        float sumY = 0;
        float sumZ = 0;
        for (int s = affinities.starts()[i], end = affinities.starts()[i + 1]; s < end; s++) {
            int j = indices[s];
            float dx = x[i] - x[j];
            float dy = y[i] - y[j];
            float dz = z[i] - z[j];
            float force = values[s] / (1 + dx * dx + dy * dy + dz * dz);
            sumX += force * dx;
            sumY += force * dy;
            sumZ += force * dz;
        }
        pull[0] = sumX;
        pull[1] = sumY;
        pull[2] = sumZ;
    }
}
