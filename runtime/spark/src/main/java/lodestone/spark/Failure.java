package lodestone.spark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Says in one message what Spark says in many lines. */
final class Failure {

    private static final Pattern MISSING = Pattern.compile("(?:ClassNotFoundException|NoClassDefFoundError): (\\w+[./][\\w.$/]+)");
    /** What Java says of a task whose classes it does not find: not which, but this. */
    private static final Pattern UNREADABLE = Pattern.compile("cannot assign instance of java.lang.invoke.SerializedLambda");
    private static final Pattern OTHER_VERSION = Pattern.compile("InvalidClassException: (.*)|.*serialVersionUID.*");
    private static final Pattern MEMORY = Pattern.compile("OutOfMemoryError|OOM|[Ee]xit(?:ed with)? (?:code|status):? (?:52|137)\\b");
    /** What a task threw, as Spark quotes it: the last failure of those that made it give up. */
    private static final Pattern TASK = Pattern.compile("most recent failure: Lost task [^)]*\\) \\([^)]*\\): (.*)");

    private Failure() {
    }

    /** What a job threw. */
    static StudyException of(Throwable thrown, SparkCrew crew, Cancellation cancel) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StudyException known) {
                return known;
            }
        }
        StudyException end = crew.executors().areGone() ? ended(crew.executors(), cancel) : null;
        if (end != null && end.message() == Message.CANCELLED) {
            return end;
        }
        String text = chain(thrown);
        Matcher missing = MISSING.matcher(text);
        if (missing.find()) {
            return StudyException.causedBy(thrown, Message.SPARK_WITHOUT_JARS, missing.group(1).replace('/', '.'));
        } else if (UNREADABLE.matcher(text).find()) {
            return StudyException.causedBy(thrown, Message.SPARK_WITHOUT_JARS, PieceTask.class.getName());
        } else if (otherVersion(text) != null) {
            return StudyException.causedBy(thrown, Message.SPARK_OTHER_VERSION, Installed.spark(), otherVersion(text));
        } else if (MEMORY.matcher(text).find() || isLossWithoutCode(text) && MEMORY.matcher(crew.executors().lastLoss()).find()) {
            return StudyException.causedBy(thrown, Message.SPARK_OUT_OF_MEMORY, reason(text));
        }
        return end != null ? end : StudyException.causedBy(thrown, Message.SPARK_FAILED, reason(text), crew.logs());
    }

    /** Says why Spark has left the cluster: the user, or the cluster, which does not tell its reasons. */
    static StudyException ended(Executors executors, Cancellation cancel) {
        return isCancelled(cancel) ? StudyException.of(Message.CANCELLED)
                : StudyException.of(Message.SPARK_ENDED, executors.master());
    }

    /** The first news of a loss may be a lost connection, the exit code comes after it. */
    private static boolean isLossWithoutCode(String text) {
        return text.contains("ExecutorLostFailure") && !text.contains("exited with code");
    }

    /** The JVM may be ending: Spark hears of it when the user's Ctrl-C does, and may be the first. */
    private static boolean isCancelled(Cancellation cancel) {
        for (int i = 0; i < 20 && !cancel.isRequested(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        return cancel.isRequested();
    }

    /** What says that two versions do not understand each other, or null. */
    static String otherVersion(String text) {
        Matcher matcher = OTHER_VERSION.matcher(text);
        return matcher.find() ? "found " + (matcher.group(1) == null ? matcher.group() : matcher.group(1)).strip() : null;
    }

    private static String reason(String text) {
        Matcher task = TASK.matcher(text);
        return firstLine(task.find() ? task.group(1) : text);
    }

    /** The texts of an exception and its causes, a line each at least. */
    static String chain(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }

    /** The text of the first cause. */
    static String root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** Several lines as one, without the code that some messages of Spark begin and end with. */
    static String sentence(String text) {
        return text.strip().replaceAll("\\.?\\s*\\n\\s*", "; ").replaceAll("^\\[[A-Z_.]+\\] ?| ?SQLSTATE: \\w+$", "")
                .replaceAll("\\.$", "");
    }

    static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("").replaceAll("\\.$", "");
    }
}
