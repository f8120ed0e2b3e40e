package lodestone.stdlib.optimade;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Gathers an answer as it comes, up to a size that no honest page has. */
final class Body implements Consumer<Optional<byte[]>> {

    static final int MEGABYTES = 256;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile boolean tooLarge;

    @Override
    public void accept(Optional<byte[]> part) {
        tooLarge |= bytes.size() + part.map(p -> p.length).orElse(0) > MEGABYTES << 20;
        if (!tooLarge) {
            part.ifPresent(bytes::writeBytes);
        }
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
