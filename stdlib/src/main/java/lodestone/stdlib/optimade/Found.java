package lodestone.stdlib.optimade;

/**
 * An entry as a server gives it.
 *
 * @param id      null if it has none
 * @param formula null if it has none; the text of whatever else stands there
 * @param arity   the number of elements that the server says it has; -1 if it does not say
 */
record Found(String id, String formula, int arity) {
}
