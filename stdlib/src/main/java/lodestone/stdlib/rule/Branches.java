package lodestone.stdlib.rule;

import lodestone.runtime.engine.Cancellation;

/** The branches of a trie that are a piece's: each piece walks the first few levels, and takes every so manieth branch. */
final class Branches {

    private final int depth;
    private final long piece;
    private final long pieces;
    private final Cancellation cancel;
    private long branch;

    /** @param depth at which the trie is divided */
    Branches(int depth, long piece, long pieces, Cancellation cancel) {
        this.depth = depth;
        this.piece = piece;
        this.pieces = pieces;
        this.cancel = cancel;
    }

    /** Asked once of each node: whether the branch that begins with it is left to another piece. */
    boolean isOthers(int depth) {
        cancel.check();
        return depth == this.depth && branch++ % pieces != piece;
    }
}
