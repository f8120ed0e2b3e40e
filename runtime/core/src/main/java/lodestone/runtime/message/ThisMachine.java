package lodestone.runtime.message;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine that this JVM is on, for messages where there are several. */
public final class ThisMachine {

    private ThisMachine() {
    }

    /** Its name in the network. */
    public static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine without a proper name says which one it lacks.
            return e.getMessage().replaceFirst(":.*", "");
        }
    }
}
