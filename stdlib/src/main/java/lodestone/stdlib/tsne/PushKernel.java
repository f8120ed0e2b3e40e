package lodestone.stdlib.tsne;

import java.util.Arrays;

/**
 * The inner loop of {@link Repulsion}: one source and a block of points at a time, for the compiler makes vector code of
 * small bodies with a single index only. Used by one thread.
 */
final class PushKernel {

    /** Sum of w for each point of the block. */
    final float[] weight;
    /** Sum of w² (y - source), shape [3, block]. */
    final float[][] push;

    private final float[][] at;
    private final float[] force;

    PushKernel(int block) {
        weight = new float[block];
        push = new float[3][block];
        at = new float[3][block];
        force = new float[block];
    }

    void load(float[][] map, int from, int to) {
        for (int c = 0; c < 3; c++) {
            System.arraycopy(map[c], from, at[c], 0, to - from);
            Arrays.fill(push[c], 0);
        }
        Arrays.fill(weight, 0);
    }

    void planar(Sources sources) {
        for (int s = 0; s < sources.size; s++) {
            planar(sources.x[s], sources.y[s], sources.count[s], at[0], at[1], weight, push[0], push[1]);
        }
    }

    /** In two steps, for in three dimensions one would be too long for vector code. */
    void spatial(Sources sources) {
        for (int s = 0; s < sources.size; s++) {
            float x = sources.x[s];
            float y = sources.y[s];
            float z = sources.z[s];
            meet(x, y, z, sources.count[s], at[0], at[1], at[2], weight, force);
            push(x, y, z, force, at[0], at[1], at[2], push[0], push[1], push[2]);
        }
    }

    private static void planar(float sx, float sy, float count, float[] x, float[] y, float[] weight, float[] px,
            float[] py) {
        for (int i = 0; i < x.length; i++) {
            float dx = x[i] - sx;
            float dy = y[i] - sy;
            float w = 1 / (1 + dx * dx + dy * dy);
            float m = count * w;
            weight[i] += m;
            px[i] += m * w * dx;
            py[i] += m * w * dy;
        }
    }

    private static void meet(float sx, float sy, float sz, float count, float[] x, float[] y, float[] z, float[] weight,
            float[] force) {
        for (int i = 0; i < x.length; i++) {
            float dx = x[i] - sx;
            float dy = y[i] - sy;
            float dz = z[i] - sz;
            float w = 1 / (1 + dx * dx + dy * dy + dz * dz);
            float m = count * w;
            weight[i] += m;
            force[i] = m * w;
        }
    }

    private static void push(float sx, float sy, float sz, float[] force, float[] x, float[] y, float[] z, float[] px,
            float[] py, float[] pz) {
        for (int i = 0; i < x.length; i++) {
            float f = force[i];
            px[i] += f * (x[i] - sx);
            py[i] += f * (y[i] - sy);
            pz[i] += f * (z[i] - sz);
        }
    }
}
