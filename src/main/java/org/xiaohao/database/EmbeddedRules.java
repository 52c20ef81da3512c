package org.xiaohao.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xiaohao.shared.StartRefused;

/** What must hold before the embedded server may touch its data directory. */
final class EmbeddedRules {

    private EmbeddedRules() {}

    static void check(DatabaseSettings settings) throws IOException {
        mustBeWanted(settings);
        mustNotBeCleaned();
        mustBelongToThisUser(settings.data());
        mustNotBeRootWithoutNamespaces();
    }

    private static void mustBeWanted(DatabaseSettings settings) {
        if (!settings.embedded()) {
            throw new StartRefused(
                    "生产模式需要设置 spring.datasource.url（或明确设置 xiaohao.database.embedded=true 使用内置数据库）",
                    "production needs spring.datasource.url, or xiaohao.database.embedded=true for the embedded database");
        }
    }

    /** The launcher takes this property as the parent of throw-away databases and deletes old ones below it. */
    private static void mustNotBeCleaned() {
        if (System.getProperty("ot.epg.working-dir") != null) {
            throw new StartRefused(
                    "请去掉系统属性 ot.epg.working-dir：它会删除数据库",
                    "remove the system property ot.epg.working-dir: it deletes the database");
        }
    }

    private static void mustBelongToThisUser(Path data) throws IOException {
        String user = System.getProperty("user.name");
        if (Files.exists(data) && !Files.getOwner(data).getName().equals(user)) {
            throw new StartRefused(
                    "数据目录 " + data + " 属于用户 " + Files.getOwner(data).getName() + "，请用该用户启动",
                    "the data directory belongs to another user; start as that user");
        }
    }

    private static void mustNotBeRootWithoutNamespaces() {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefused(
                    "内置数据库不能以 root 运行，请改用普通用户",
                    "the embedded database cannot run as root here; run as an ordinary user");
        }
    }
}
