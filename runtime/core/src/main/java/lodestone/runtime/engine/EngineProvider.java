package lodestone.runtime.engine;

/**
 * Makes engines of a kind that not everybody needs, such as those on a cluster; found by {@link java.util.ServiceLoader}.
 */
public interface EngineProvider {

    /** Whether it makes engines for such a master: {@code spark://host:7077}, {@code local-cluster[2,1,1024]}. */
    boolean accepts(String master);

    /**
     * Connects.
     *
     * @throws lodestone.runtime.message.StudyException if there is nobody at that place, or nobody who fits
     */
    Engine open(EngineSettings settings, Listener listener);
}
