package lodestone.runtime.io;

import java.io.Serializable;

/**
 * A part that somebody has made.
 *
 * @param host the machine on which it was made
 */
public record DatasetPiece(DatasetPart part, DatasetTold told, String host) implements Serializable {
}
