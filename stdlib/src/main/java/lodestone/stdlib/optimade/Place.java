package lodestone.stdlib.optimade;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Arrays;
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

    /** An error whose text begins with this place. */
    StudyException error(Message message, Object... arguments) {
        return StudyException.of(message, Stream.concat(Stream.of(this), Arrays.stream(arguments)).toArray());
    }

    /** Whether the server was not even reached. */
    static boolean isUnreachable(IOException e) {
        return e instanceof ConnectException || e instanceof UnknownHostException || e instanceof HttpConnectTimeoutException;
    }

    /** The message of a request that failed without any answer. */
    StudyException failure(IOException e, Patience patience, int tries) {
        if (e instanceof SSLException) {
            return error(Message.SERVER_UNTRUSTED, innermost(e).getMessage());
        }
        if (e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException)) {
            return error(Message.SERVER_SILENT, patience.answer().toMillis() / 1000.0, tries);
        }
        return error(Message.SERVER_UNREACHABLE, reason(e, patience));
    }

    private static Throwable innermost(Throwable e) {
        return e.getCause() == null ? e : innermost(e.getCause());
    }

    private String reason(IOException e, Patience patience) {
        if (e instanceof HttpConnectTimeoutException) {
            return "it took longer than " + patience.connect().toMillis() / 1000.0 + " s";
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "there is no host " + endpoint.getHost();
            }
        }
        return e instanceof ConnectException ? "nothing listens there" : "it broke (" + e.getMessage() + ")";
    }

    @Override
    public String toString() {
        return provider.name() + " (" + endpoint + ")";
    }
}
