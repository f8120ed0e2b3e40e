package lodestone.stdlib.optimade;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Waits, but not for what has been cancelled. */
final class Pause {

    private static final long SLICE = 100;

    private Pause() {
    }

    static void of(Duration length, Cancellation cancel) {
        long end = System.nanoTime() + length.toNanos();
        cancel.check();
        for (long left = length.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            try {
                Thread.sleep(Math.min(left, SLICE));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw StudyException.of(Message.CANCELLED);
            }
            cancel.check();
        }
    }

    /** What a Retry-After header asks for: seconds, or a date; zero if it is neither. */
    static Duration asked(String header) {
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(Instant.now(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
