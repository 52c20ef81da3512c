package org.xiaohao.evidence;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Rejection;

/** Which files are taken. Every refusal names the file, the reason and the way out. */
@Component
class EvidenceRules {

    private final EvidenceSettings settings;
    private final FileTypeCheck types;

    EvidenceRules(EvidenceSettings settings, FileTypeCheck types) {
        this.settings = settings;
        this.types = types;
    }

    long maxSize() {
        return settings.maxSize().toBytes();
    }

    String maxSizeWords() {
        return settings.maxSize().toMegabytes() + " MB";
    }

    int filesPerReport() {
        return settings.filesPerReport();
    }

    void requireRoom(int kept) {
        if (kept >= settings.filesPerReport()) {
            throw refuse("最多上传 " + settings.filesPerReport() + " 个文件");
        }
    }

    FileType check(Incoming incoming, FileName name) throws IOException {
        if (incoming.size() == 0) {
            throw refuse("文件“" + name.base() + "”是空的，请重新选择");
        }
        if (incoming.size() > maxSize()) {
            throw refuse("文件“" + name.base() + "”超过 " + maxSizeWords() + "，请压缩或拆分后上传");
        }
        return types.typeOf(incoming.path(), name)
                .orElseThrow(() -> refuse("文件“" + name.base() + "”的内容与扩展名不符或类型不受理，可上传：" + FileType.ALLOWED));
    }

    private static Rejection refuse(String reason) {
        return new Rejection(List.of(new Rejection.Reason("evidence", reason)));
    }
}
