package org.xiaohao.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.xiaohao.shared.StartRefused;

/** Random passwords of the embedded server's roles, one file per role, readable by their owner alone. */
record RolePasswords(Path directory) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "xiaohao_owner";
    static final String APPLICATION = "xiaohao";

    private static final FileAttribute<?> FOR_OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    static RolePasswords in(Path directory, boolean newServer) throws IOException {
        RolePasswords passwords = new RolePasswords(directory);
        PrivateFolder.make(directory);
        for (String role : new String[] {SUPERUSER, OWNER, APPLICATION}) {
            if (newServer) {
                make(passwords.file(role));
            }
        }
        return passwords;
    }

    Path file(String role) {
        return directory.resolve(role);
    }

    String of(String role) {
        try {
            return Files.readString(file(role)).strip();
        } catch (IOException e) {
            throw new StartRefused(
                    "数据库口令文件缺失：" + file(role) + "，请从备份恢复",
                    "the password file of the embedded database is missing; restore it from the backup");
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, FOR_OWNER_ALONE);
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
    }
}
