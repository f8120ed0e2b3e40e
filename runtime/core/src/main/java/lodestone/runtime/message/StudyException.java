package lodestone.runtime.message;

/** One problem, told to the user in one message: <em>place: what is wrong; what was found; what to do.</em> */
public final class StudyException extends RuntimeException {

    private final transient Message message;
    private final SourceRef at;
    private final String text;

    private StudyException(Message message, SourceRef at, String text, Throwable cause) {
        super(at == SourceRef.NONE || at.toString().isEmpty() ? text : at + ": " + text, cause);
        this.message = message;
        this.at = at;
        this.text = text;
    }

    public static StudyException of(Message message, Object... arguments) {
        return new StudyException(message, SourceRef.NONE, message.text(arguments), null);
    }

    public static StudyException causedBy(Throwable cause, Message message, Object... arguments) {
        return new StudyException(message, SourceRef.NONE, message.text(arguments), cause);
    }

    /** The same problem at a place; a place that is known already stays, for the innermost place is the best one. */
    public StudyException at(SourceRef place) {
        if (this.at != SourceRef.NONE) {
            return this;
        }
        StudyException placed = new StudyException(message, place, text, getCause());
        placed.setStackTrace(getStackTrace());
        return placed;
    }

    public Message message() {
        return message;
    }

    public SourceRef at() {
        return at;
    }
}
