package lodestone.spark;

import java.io.IOException;
import java.io.Serializable;
import lodestone.runtime.engine.Remembered;
import lodestone.runtime.engine.Work;

/** A work as it is sent, once to each executor, whose tasks share what it is decoded to and what it remembers. */
final class Shipment implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private transient Work<?> work;
    private transient Remembered remembered;

    Shipment(byte[] bytes) {
        this.bytes = bytes;
    }

    synchronized Work<?> work() throws IOException, ClassNotFoundException {
        if (work == null) {
            work = (Work<?>) Wire.decode(bytes, Thread.currentThread().getContextClassLoader());
        }
        return work;
    }

    synchronized Remembered remembered() {
        if (remembered == null) {
            remembered = new Remembered();
        }
        return remembered;
    }
}
