package lodestone.runtime.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import lodestone.runtime.plan.Reducer;

/** The maps that an engine has made, so that drawing, measuring and writing one makes it once. Only coordinates are kept. */
public final class FittedMaps {

    private record Key(String points, Reducer reducer) {
    }

    private final Map<Key, double[][]> maps = new HashMap<>();

    /** What {@link Reducer#fit} makes of the points, now or earlier; not to be written to. */
    public synchronized double[][] of(Reducer reducer, double[][] points, Workers workers) {
        Key key = new Key(hash(points), reducer);
        double[][] map = maps.get(key);
        if (map == null) {
            map = reducer.fit(points, workers);
            maps.put(key, map);
        }
        return map;
    }

    private static String hash(double[][] points) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer row = ByteBuffer.allocate(points.length == 0 ? 0 : Double.BYTES * points[0].length);
            for (double[] point : points) {
                row.asDoubleBuffer().put(point);
                digest.update(row.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
