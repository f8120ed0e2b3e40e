package lodestone.dsl.udf;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * One function in a guest language. Each thread that calls it borrows a context of its own, in which nothing but this
 * function has ever been; contexts are kept for the next call.
 */
final class Guest {

    /** How often a running guest is looked at. */
    private static final long TICK_MILLIS = 20;

    private final Guests guests;
    private final GuestSource source;
    private final Deque<Room> idle = new ConcurrentLinkedDeque<>();
    private final int parameters;

    /** A context and the function in it. */
    private record Room(Context context, Value function) {
    }

    /** How a call stands. */
    private enum State { RUNNING, DONE, LATE, CANCELLED }

    /**
     * Defines the function, without calling it.
     *
     * @throws StudyException UDF_MALFORMED if the source is none; UDF_TIME
     */
    Guest(Guests guests, GuestSource source) {
        this.guests = guests;
        this.source = source;
        Room room = room();
        this.parameters = parameters(room.function());
        idle.push(room);
    }

    GuestSource source() {
        return source;
    }

    /** How many parameters the function has. */
    int parameters() {
        return parameters;
    }

    private int parameters(Value function) {
        Value signature = function.getMember(signature());
        return (signature.isNumber() ? signature : signature.getMember("co_argcount")).asInt();
    }

    /** What tells a function of the language from other things that can be called, and how many parameters it has. */
    private String signature() {
        return source.language().equals("python") ? "__code__" : "length";
    }

    /**
     * Calls the function.
     *
     * @param work does so, and reads what it returns
     * @throws StudyException UDF_FAILED, UDF_TIME, UDF_MEMORY or CANCELLED, without a place
     */
    <T> T call(Function<Value, T> work) {
        Room room = idle.poll();
        Room used = room == null ? room() : room;
        T result = watched(used.context(), Message.UDF_FAILED, () -> work.apply(used.function()));
        idle.push(used);
        return result;
    }

    private Room room() {
        Context context = guests.open(source.language());
        // How long a language takes to start is no fault of the function.
        context.initialize(source.language());
        return watched(context, Message.UDF_MALFORMED, () -> {
            Value value = context.eval(Source.newBuilder(source.language(), source.text(), source.name()).buildLiteral());
            Value named = context.getBindings(source.language()).getMember(source.name());
            Value function = value.canExecute() ? value : named;
            if (function == null || !function.canExecute() || !function.hasMember(signature())) {
                throw StudyException.of(Message.UDF_NO_FUNCTION, source.name(), source.line(0), source.name());
            }
            return new Room(context, function);
        });
    }

    private interface Work<T> {
        T get();
    }

    /** A context in which something went wrong, or that was stopped, is not used again. */
    private <T> T watched(Context context, Message problem, Work<T> work) {
        AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
        long end = System.nanoTime() + (long) (source.seconds() * 1e9);
        ScheduledFuture<?> watch = guests.clock().scheduleAtFixedRate(() -> {
            State now = guests.isCancelled() ? State.CANCELLED : System.nanoTime() > end ? State.LATE : State.RUNNING;
            if (now != State.RUNNING && state.compareAndSet(State.RUNNING, now)) {
                context.close(true);
            }
        }, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            T result = work.get();
            if (state.compareAndSet(State.RUNNING, State.DONE)) {
                return result;
            }
            throw stopped(state.get());
        } catch (PolyglotException | IllegalStateException e) {
            // The second is what a context says that was closed between two steps of the work.
            throw state.get() != State.RUNNING ? stopped(state.get())
                    : e instanceof PolyglotException thrown ? GuestErrors.of(thrown, source, problem) : e;
        } finally {
            watch.cancel(false);
            if (state.get() != State.DONE) {
                guests.discard(context);
            }
        }
    }

    private StudyException stopped(State state) {
        return state == State.CANCELLED ? StudyException.of(Message.CANCELLED)
                : StudyException.of(Message.UDF_TIME, source.name(), seconds(1), seconds(10));
    }

    private String seconds(int factor) {
        double seconds = source.seconds() * factor;
        return seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds);
    }
}
