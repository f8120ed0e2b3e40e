package lodestone.stdlib.snapshot;

import java.net.URI;

/**
 * A database of compounds.
 *
 * @param name     short, in small letters, as {@code mp}; also the name of its snapshots
 * @param title    in full, as {@code The Materials Project}
 * @param url      the base URL of its API, without the version
 * @param license  of its data, as it is known: an SPDX name, or what its page says; null if unknown
 * @param citation what to cite, as BibTeX; null if unknown
 */
public record Provider(String name, String title, URI url, String license, String citation) {
}
