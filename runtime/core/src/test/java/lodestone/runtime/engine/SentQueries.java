package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lodestone.runtime.plan.Plan;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** An engine that answers queries by copies of their plans that were sent. */
public final class SentQueries {

    private final Engine engine;
    private final Set<String> parts;

    /**
     * @param engine answers them
     * @param parts  the names of the classes of functions and reducers that were sent are added
     */
    public SentQueries(Engine engine, Set<String> parts) {
        this.engine = engine;
        this.parts = parts;
    }

    public SentQueries(Engine engine) {
        this(engine, new HashSet<>());
    }

    public Engine engine() {
        return (Engine) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
            try {
                return method.invoke(engine, arguments == null ? null : Arrays.stream(arguments)
                        .map(a -> a instanceof Query query && !method.getName().equals("explain") ? sent(query) : a).toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private Query sent(Query query) {
        Plan plan;
        try (BufferAllocator allocator = new RootAllocator()) {
            Context context = new Context(allocator, 1, new Cancellation(), Listener.NONE);
            plan = ((Rows) SentCrew.sent(SentWork.of(new Rows(query.plan()), context)).work()).plan();
        }
        List<Object> before = parts(query.plan());
        List<Object> after = parts(plan);
        for (int i = 0; i < before.size(); i++) {
            Object part = before.get(i);
            parts.add(part.getClass().getSimpleName());
            assertEquals(part.getClass(), after.get(i).getClass());
            // Some are equal to themselves only: of a list of formulas there is one in a study.
            if (hasEquality(part.getClass())) {
                assertEquals(part, after.get(i));
                assertEquals(part.hashCode(), after.get(i).hashCode());
                assertEquals(part.toString(), after.get(i).toString());
            }
        }
        return new Query(query.pipeline(), plan, query.at());
    }

    private static boolean hasEquality(Class<?> type) {
        try {
            return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** The functions and reducers. */
    private static List<Object> parts(Plan plan) {
        List<Object> parts = new ArrayList<>();
        for (Plan node : plan.chain()) {
            parts.addAll(node.functions());
            if (node instanceof Plan.Reduce reduce) {
                parts.add(reduce.reducer());
            }
        }
        return parts;
    }

    /** A plan as a work, only to be sent. */
    private record Rows(Plan plan) implements Work<Long> {
        @Override
        public long pieces() {
            return 1;
        }

        @Override
        public Long piece(long number, Context context) {
            throw new AssertionError("only sent");
        }

        @Override
        public List<Plan> plans() {
            return List.of(plan);
        }
    }
}
