package lodestone.runtime.engine;

import java.util.function.Function;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * The engine that a run works with, which its script may change. It is opened when it is first needed, so that a run that
 * asks nothing connects to nobody.
 */
public final class EngineChoice implements AutoCloseable {

    private final Function<EngineSettings, Engine> opener;
    private final boolean isFinal;
    private final Object door = new Object();
    private EngineSettings settings;
    private volatile Engine engine;
    private Thread opening;
    private boolean cancelled;

    /**
     * @param first   the engine to begin with
     * @param isFinal whether the script may not change it
     * @param opener  opens engines
     */
    public EngineChoice(EngineSettings first, boolean isFinal, Function<EngineSettings, Engine> opener) {
        this.settings = first;
        this.isFinal = isFinal;
        this.opener = opener;
    }

    private EngineChoice(Engine engine) {
        this(null, true, any -> engine);
        this.engine = engine;
    }

    /** An engine that is open and stays. */
    public static EngineChoice of(Engine engine) {
        return new EngineChoice(engine);
    }

    /**
     * The engine of now; the first call opens it, and one after it was lost opens it again.
     *
     * @throws StudyException what its provider has to say, or CANCELLED
     */
    public Engine engine() {
        Engine open = engine;
        if (open != null && !open.isLost()) {
            return open;
        }
        synchronized (door) { // threads of a script may ask at the same time
            if (engine != null && engine.isLost()) {
                close();
            }
            return engine != null ? engine : open();
        }
    }

    /** Whether work has been stopped by {@link #cancel}; opens nothing. */
    public synchronized boolean isCancelled() {
        return cancelled || engine != null && engine.isCancelled();
    }

    /** What the engine of now was made of, or will be; null of one that was given. */
    public EngineSettings settings() {
        return settings;
    }

    private Engine open() {
        begin();
        try {
            Engine opened = opener.apply(settings);
            synchronized (this) {
                engine = opened;
                if (cancelled) {
                    opened.cancel();
                }
            }
            return opened;
        } catch (RuntimeException e) {
            throw isCancelled() ? StudyException.causedBy(e, Message.CANCELLED) : e;
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        if (cancelled) {
            throw StudyException.of(Message.CANCELLED);
        }
        opening = Thread.currentThread();
    }

    private synchronized void end() {
        opening = null;
        if (cancelled) {
            Thread.interrupted();
        }
    }

    /**
     * Another engine for everything that is asked from now on; the one of now is closed. If it can not be opened, the next
     * question goes to one like that of before.
     *
     * @return false if the engine stays as it is, for the caller of the script has chosen it
     * @throws StudyException what its provider has to say, or CANCELLED
     */
    public boolean choose(EngineSettings wanted) {
        if (isFinal) {
            return false;
        }
        EngineSettings before = settings;
        restore(wanted);
        try {
            engine();
        } catch (RuntimeException e) {
            settings = before;
            throw e;
        }
        return true;
    }

    /** The engine of these settings again, when next one is needed; nothing is to be done if they are those of now. */
    public void restore(EngineSettings earlier) {
        if (!isFinal && !earlier.equals(settings)) {
            close();
            settings = earlier;
        }
    }

    /** Stops all work of the engine, or its being opened, as soon as possible; see {@link Engine#cancel}. */
    public synchronized void cancel() {
        cancelled = true;
        if (opening != null) {
            opening.interrupt();
        }
        if (engine != null) {
            engine.cancel();
        }
    }

    /** After a {@link #cancel}; see {@link Engine#resume}. */
    public synchronized void resume() {
        cancelled = false;
        if (engine != null) {
            engine.resume();
        }
    }

    /** Closes the engine, if it is open. */
    @Override
    public void close() {
        Engine open = engine;
        engine = null;
        if (open != null) {
            open.close();
        }
    }
}
