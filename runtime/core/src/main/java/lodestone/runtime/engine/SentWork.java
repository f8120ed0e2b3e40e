package lodestone.runtime.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import lodestone.runtime.expr.Function;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.ThisMachine;
import lodestone.runtime.plan.Plan;

/**
 * A work as it is sent to other JVMs. There it is read once, and all threads do its pieces on that one copy.
 *
 * @param <R> what a piece makes
 */
public final class SentWork<R> implements Serializable {

    private final byte[] bytes;
    private transient Work<R> work;

    private SentWork(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Makes a work ready and writes it down: what its sources and functions have to tell the user is told here, and their
     * copies tell it no more.
     *
     * @throws StudyException NOT_SENDABLE at the stage that has something in it that is no data
     */
    public static <R> SentWork<R> of(Work<R> work, Context context) {
        for (Plan plan : work.plans()) {
            for (Plan node : plan.chain()) {
                node.functions().forEach(function -> function.prepare(context.listener()));
                if (node instanceof Plan.Scan scan) {
                    scan.source().prepare(scan.request(), context);
                }
            }
        }
        try {
            return new SentWork<>(written(work));
        } catch (NotSerializableException e) {
            throw culprit(work, e);
        }
    }

    /** How long it is, in bytes. */
    public int size() {
        return bytes.length;
    }

    /**
     * The work, as it is here.
     *
     * @throws StudyException WORK_UNREADABLE from another version of Lodestone, or what this machine lacks
     */
    @SuppressWarnings("unchecked")
    public synchronized Work<R> work() {
        if (work == null) {
            try (ObjectInputStream in = new Reader(new ByteArrayInputStream(bytes))) {
                work = (Work<R>) in.readObject();
            } catch (IOException | ClassNotFoundException e) {
                throw StudyException.causedBy(e, Message.WORK_UNREADABLE, ThisMachine.name(), e.getMessage());
            }
        }
        return work;
    }

    /** Where classes are found that are not Lodestone's own. */
    public static ClassLoader classes() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? SentWork.class.getClassLoader() : ofThread;
    }

    /** Whether other JVMs can find a class by its name: not those that a script declares. */
    public static boolean isOnClassPath(Class<?> type) {
        try {
            return type.isPrimitive() || Class.forName(type.getName(), false, classes()) == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static final class Writer extends ObjectOutputStream {
        Writer(OutputStream out) throws IOException {
            super(out);
        }

        @Override
        protected void annotateClass(Class<?> type) throws IOException {
            if (!isOnClassPath(type)) {
                throw new NotSerializableException(type.getName());
            }
        }
    }

    private static final class Reader extends ObjectInputStream {
        Reader(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(type.getName(), false, classes());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(type);
            }
        }
    }

    private static byte[] written(Object object) throws NotSerializableException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new Writer(bytes)) {
            out.writeObject(object);
        } catch (NotSerializableException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Says which stage it is, for Java says the class only. */
    private static StudyException culprit(Work<?> work, NotSerializableException problem) {
        for (Plan plan : work.plans()) {
            for (Plan node : plan.chain()) {
                for (Function function : node.functions()) {
                    if (!isData(function)) {
                        return notSendable(function, problem).at(node.at());
                    }
                }
                if (node instanceof Plan.Scan scan && !isData(scan.source())) {
                    return notSendable(scan.source(), problem).at(node.at());
                }
            }
        }
        return notSendable("this step", problem);
    }

    private static boolean isData(Object part) {
        try {
            written(part);
            return true;
        } catch (NotSerializableException e) {
            return false;
        }
    }

    private static StudyException notSendable(Object what, NotSerializableException problem) {
        return StudyException.causedBy(problem, Message.NOT_SENDABLE, what, problem.getMessage());
    }
}
