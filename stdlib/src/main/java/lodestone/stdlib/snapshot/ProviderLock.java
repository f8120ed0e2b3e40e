package lodestone.stdlib.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * One process at a time fetches from a database or adds to its snapshots: so nothing is fetched twice, and servers see one
 * request at a time. The lock goes with the process that holds it, however that ends.
 */
final class ProviderLock implements AutoCloseable {

    private static final int PERIOD_MS = 200;

    private final FileChannel channel;

    private ProviderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder, or waits for it.
     *
     * @param waiting run once if another process has it
     */
    static ProviderLock take(Path folder, Runnable waiting, Cancellation cancel) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean told = false;
            while (tryLock(channel) == null) {
                if (!told) {
                    waiting.run();
                    told = true;
                }
                cancel.check();
                Thread.sleep(PERIOD_MS);
            }
            return new ProviderLock(channel);
        } catch (IOException e) {
            close(channel);
            throw StudyException.causedBy(e, Message.FILE_UNWRITABLE, folder, CacheFolder.reason(e));
        } catch (InterruptedException e) {
            close(channel);
            Thread.currentThread().interrupt();
            throw StudyException.causedBy(e, Message.CANCELLED);
        } catch (RuntimeException e) {
            close(channel);
            throw e;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
            return null;
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
