package lodestone.runtime.io;

import java.io.Serializable;

/**
 * A file of a dataset.
 *
 * @param file    its name in the folder
 * @param rows    how many it has
 * @param bytes   its size
 * @param sha256  hash of its bytes
 * @param content hash of its values in order, see {@link lodestone.runtime.manifest.ContentHash}
 */
public record DatasetPart(String file, long rows, long bytes, String sha256, String content) implements Serializable {
}
