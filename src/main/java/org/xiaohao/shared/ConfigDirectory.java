package org.xiaohao.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds a folder of operator-editable files: beside the application when it is there, else the copy in the jar. */
public final class ConfigDirectory {

    private ConfigDirectory() {}

    /**
     * @param key configuration key that names the folder, for the message
     * @param wished folder that the configuration names
     * @param packaged name of the folder in the jar, e.g. {@code config/calendar}; used when {@code wished} is this
     *     default and does not exist
     */
    public static Path locate(String key, Path wished, String packaged) {
        if (Files.isDirectory(wished)) {
            return wished;
        }
        // a folder somebody asked for by name must not be replaced silently by our defaults
        if (!wished.normalize().equals(Path.of(packaged))) {
            throw new StartRefused(key + "：目录不存在：" + wished, "no such folder");
        }
        try {
            return unpack(packaged);
        } catch (IOException e) {
            throw new UncheckedIOException(key, e);
        }
    }

    private static Path unpack(String packaged) throws IOException {
        Path folder = Files.createTempDirectory("xiaohao-");
        folder.toFile().deleteOnExit();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + packaged + "/*")) {
            Path copy = folder.resolve(Objects.requireNonNull(file.getFilename()));
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, copy);
            }
            copy.toFile().deleteOnExit();
        }
        return folder;
    }
}
