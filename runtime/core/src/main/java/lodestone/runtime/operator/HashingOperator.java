package lodestone.runtime.operator;

import lodestone.runtime.manifest.ContentHash;
import lodestone.runtime.table.Batch;

/** Passes batches on and hashes their values. */
public final class HashingOperator extends MappedOperator {

    private final ContentHash hash;

    public HashingOperator(Operator input) {
        super(input, input.schema());
        hash = new ContentHash(input.schema());
    }

    @Override
    Batch map(Batch batch) {
        hash.add(batch);
        return batch;
    }

    public String hex() {
        return hash.hex();
    }
}
