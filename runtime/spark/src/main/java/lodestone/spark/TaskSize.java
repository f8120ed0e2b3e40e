package lodestone.spark;

/**
 * How many pieces make a task: enough for about a second, so that the cost of a task does not count, but no more than fit
 * into the driver's memory, where the results of some jobs wait.
 */
final class TaskSize {

    private static final double TASK_NANOS = 1e9;
    private static final long TASK_BYTES = 16 << 20;
    /** Tasks of the first job, before anybody knows what their results weigh. */
    private static final int FIRST_TASKS = 64;

    private final long room = Runtime.getRuntime().maxMemory() / 4;
    private double nanos;
    private long bytes;
    private long step = 1;

    boolean isKnown() {
        return bytes > 0;
    }

    /** Learns of a task. */
    void measured(int pieces, long taskBytes, long taskNanos) {
        if (pieces > 0) {
            bytes = Math.max(bytes, Math.max(1, taskBytes / pieces));
            nanos = Math.max(nanos / 2, (double) taskNanos / pieces);
            double most = Math.min(TASK_NANOS / Math.max(1, nanos), (double) TASK_BYTES / bytes);
            step = (long) Math.max(1, Math.min(most, 2.0 * Math.max(step, pieces)));
        }
    }

    /** Tasks of a job. @param jobs how many jobs wait at once */
    int tasks(int cores, int jobs) {
        return isKnown() ? (int) Math.max(1, Math.min(cores, room / jobs / (step * bytes))) : Math.min(cores, FIRST_TASKS);
    }

    /** Pieces of a task. @param left how many there are; the last job, too, shall have work for everybody */
    long pieces(int tasks, long left) {
        return Math.max(1, Math.min(step, (left + tasks - 1) / tasks));
    }
}
