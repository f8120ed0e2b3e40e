package lodestone.runtime.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lodestone.runtime.io.DatasetFolder;

/**
 * A file that was read, or a dataset, which is a folder of them.
 *
 * @param path   relative to the script's folder where there is such a path, with forward slashes
 * @param bytes  its size
 * @param sha256 hash of its content
 */
public record InputFile(String path, long bytes, String sha256) {

    private static final int BUFFER = 1 << 17;

    /**
     * @param folder the script's folder
     * @throws IOException if the file can not be read
     */
    public static InputFile of(Path file, Path folder) throws IOException {
        return Files.isDirectory(file) ? ofDataset(file, folder) : ofFile(file, folder);
    }

    /** A marker that says what each part is stands for all; of others' datasets every file counts. */
    private static InputFile ofDataset(Path dataset, Path folder) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (Path file : new DatasetFolder(dataset).content()) {
            files.add(ofFile(file, dataset));
        }
        return new InputFile(relative(dataset.toAbsolutePath().normalize(), folder.toAbsolutePath().normalize()),
                files.stream().mapToLong(InputFile::bytes).sum(), ContentHash.of(files.stream().map(InputFile::sha256).toList()));
    }

    private static InputFile ofFile(Path file, Path folder) throws IOException {
        MessageDigest digest = ContentHash.sha256();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream content = Files.newInputStream(file)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes += n;
            }
        }
        return new InputFile(relative(file.toAbsolutePath().normalize(), folder.toAbsolutePath().normalize()), bytes,
                HexFormat.of().formatHex(digest.digest()));
    }

    static InputFile of(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new InputFile(path, bytes.length, HexFormat.of().formatHex(ContentHash.sha256().digest(bytes)));
    }

    private static String relative(Path file, Path folder) {
        boolean sameDrive = file.getRoot().equals(folder.getRoot());
        return (sameDrive ? folder.relativize(file) : file).toString().replace('\\', '/');
    }
}
