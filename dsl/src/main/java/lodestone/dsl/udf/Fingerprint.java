package lodestone.dsl.udf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a function in plans so that another source is another name: {@code polarity@1a2b3c4d}. */
final class Fingerprint {

    private static final int BYTES = 4;

    private Fingerprint() {
    }

    /** @param parts what decides over what the function computes */
    static String of(String name, Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return name + "@" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
