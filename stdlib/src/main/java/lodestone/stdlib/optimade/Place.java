package lodestone.stdlib.optimade;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.snapshot.Provider;

/**
 * Where errors happen: a provider and what is asked there, without its query.
 *
 * @param endpoint without query and fragment
 */
record Place(Provider provider, URI endpoint) {

    private static final int SHOWN = 200;

    /** An error whose text begins with this place. */
    StudyException error(Message message, Object... arguments) {
        return StudyException.of(message, Stream.concat(Stream.of(this), Arrays.stream(arguments)).toArray());
    }

    /** The message of an answer that says that there will be none. */
    StudyException refusal(Answer answer, String detail) {
        return error(answer.isPassing() ? Message.SERVER_BUSY : Message.SERVER_REFUSES, answer.status(), detail);
    }

    /** Whether the server was not even reached. */
    static boolean isUnreachable(IOException e) {
        return e instanceof ConnectException || e instanceof UnknownHostException || e instanceof HttpConnectTimeoutException;
    }

    /** The message of a request that failed without any answer; the way to the server is part of it. */
    StudyException failure(IOException e, Patience patience, int tries, String way, Collection<String> secrets) {
        if (e instanceof SSLException) {
            return error(Message.SERVER_UNTRUSTED, broken(e, secrets) + way);
        }
        if (e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException)) {
            return error(Message.SERVER_SILENT, seconds(patience.answer()), tries);
        }
        return error(Message.SERVER_UNREACHABLE, reason(e, patience, secrets) + way);
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    /** What Java says, which may quote the server, without the names of classes that wrapped exceptions begin with. */
    private static String broken(Throwable e, Collection<String> secrets) {
        return e.getCause() != null ? broken(e.getCause(), secrets)
                : Answer.shown(e.getMessage() == null ? e.toString() : e.getMessage(), SHOWN, secrets);
    }

    private String reason(IOException e, Patience patience, Collection<String> secrets) {
        if (e instanceof HttpConnectTimeoutException) {
            return "it took longer than " + seconds(patience.connect()) + " s";
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "there is no host " + endpoint.getHost();
            }
        }
        return e instanceof ConnectException ? "nothing listens there" : "it broke (" + broken(e, secrets) + ")";
    }

    @Override
    public String toString() {
        return provider.name() + " (" + endpoint + ")";
    }
}
