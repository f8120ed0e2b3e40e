package lodestone.stdlib.snapshot;

/**
 * One entry of a database of compounds.
 *
 * @param id      what identifies it there, as {@code mp-149}
 * @param formula its formula as the database gives it; may be null, or wrong
 */
public record Entry(String id, String formula) {
}
