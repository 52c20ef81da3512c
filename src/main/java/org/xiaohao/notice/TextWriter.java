package org.xiaohao.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Rejection;

/** Puts an edited pair into the folder: both halves or none, and never half a file. */
@Component
class TextWriter {

    private static final Logger LOG = LoggerFactory.getLogger(TextWriter.class);

    private final TextFolder folder;

    TextWriter(TextFolder folder) {
        this.folder = folder;
    }

    synchronized void write(NoticeText text) {
        if (!folder.isOwn()) {
            throw new Rejection("本装置没有自己的通知文本目录，不能在此修改。请系统管理员把 config/notices 放到程序旁边后重新启动。");
        }
        Path plain = folder.file(text.kind(), "txt");
        Path html = folder.file(text.kind(), "html");
        try {
            String before = Files.readString(plain);
            Path plainPart = part(plain, text.plain());
            Path htmlPart = part(html, text.html());
            move(plainPart, plain);
            try {
                move(htmlPart, html);
            } catch (IOException e) {
                move(part(plain, before), plain);
                throw e;
            }
        } catch (IOException e) {
            LOG.warn("text of notice {} not written: {}", text.kind(), e.toString());
            throw new Rejection("没有保存：通知文本目录不能写入（只读、磁盘已满或者没有权限）。请联系系统管理员，原来的文本没有改变。");
        }
    }

    private static Path part(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        return Files.writeString(part, content);
    }

    private static void move(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
