package lodestone.runtime.message;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** One problem, told to the user in one message: <em>place: what is wrong; what was found; what to do.</em> Or several. */
public final class StudyException extends RuntimeException {

    /**
     * What is sent of it.
     *
     * @param arguments as far as they are numbers, texts and the like; others as texts
     * @param cause     as text, for a JVM without its class
     */
    private record Sent(Message message, SourceRef at, Object[] arguments, String cause, StackTraceElement[] trace,
                        StackTraceElement[] causeTrace, Throwable[] parts) implements Serializable {
        private Object readResolve() {
            RuntimeException copy = cause == null ? null : new RuntimeException(cause);
            if (copy != null) {
                copy.setStackTrace(causeTrace);
            }
            StudyException read = new StudyException(message, at, arguments, copy);
            read.setStackTrace(trace);
            Arrays.stream(parts).forEach(read::addSuppressed);
            return read;
        }
    }

    private final transient Message message;
    private final SourceRef at;
    private final transient Object[] arguments;

    private StudyException(Message message, SourceRef at, Object[] arguments, Throwable cause) {
        super((at.toString().isEmpty() ? "" : at + ": ") + message.text(arguments), cause);
        this.message = message;
        this.at = at;
        this.arguments = arguments;
    }

    public static StudyException of(Message message, Object... arguments) {
        return new StudyException(message, SourceRef.NONE, arguments, null);
    }

    public static StudyException causedBy(Throwable cause, Message message, Object... arguments) {
        return new StudyException(message, SourceRef.NONE, arguments, cause);
    }

    /** One exception for problems that are known together, one a line; itself if there is only one. */
    public static StudyException several(List<StudyException> problems) {
        if (problems.size() == 1) {
            return problems.get(0);
        }
        StudyException all = of(Message.SEVERAL, problems.stream().map(StudyException::getMessage)
                .collect(Collectors.joining(System.lineSeparator())));
        problems.forEach(all::addSuppressed);
        return all;
    }

    /** The problems that it tells of, if there are several; else itself. */
    public List<StudyException> parts() {
        return message != Message.SEVERAL ? List.of(this)
                : Arrays.stream(getSuppressed()).map(StudyException.class::cast).toList();
    }

    /** The same problem at a place; a place that is known already stays, for the innermost place is the best one. */
    public StudyException at(SourceRef place) {
        return this.at != SourceRef.NONE || message == Message.SEVERAL ? this : moved(place);
    }

    /** The same problem at another place. */
    public StudyException moved(SourceRef place) {
        StudyException placed = new StudyException(message, place, arguments, getCause());
        placed.setStackTrace(getStackTrace());
        return placed;
    }

    private Object writeReplace() {
        Object[] plain = Arrays.stream(arguments).map(a -> a == null || a instanceof Number || a instanceof Boolean
                || a instanceof Character ? a : a.toString()).toArray();
        Throwable cause = getCause();
        return new Sent(message, at, plain, cause == null ? null : cause.toString(), getStackTrace(),
                cause == null ? null : cause.getStackTrace(),
                Arrays.stream(getSuppressed()).filter(StudyException.class::isInstance).toArray(Throwable[]::new));
    }

    public Message message() {
        return message;
    }

    /** What the message's text was filled with. */
    public List<Object> arguments() {
        return Collections.unmodifiableList(Arrays.asList(arguments));
    }

    public SourceRef at() {
        return at;
    }
}
