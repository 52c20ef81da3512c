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

    /** The version whose place the file takes; it may have one follower only. */
    EvidenceFile replaceable(List<EvidenceFile> ofCase, EvidenceFile newer) {
        if (ofCase.stream().anyMatch(each -> newer.replaces().equals(each.replaces()))) {
            throw refuse("这份材料已有更新的版本，请刷新后再替换最新的一份");
        }
        EvidenceFile older = ofCase.stream()
                .filter(each -> each.id().equals(newer.replaces()))
                .findFirst()
                .orElseThrow(() -> refuse("要替换的材料不在本案中，请刷新后重试"));
        if (older.sha256().equals(newer.sha256())) {
            throw refuse("文件“" + newer.name() + "”与要替换的一份内容相同，不必替换");
        }
        return older;
    }

    FileType check(Incoming incoming, FileName name) throws IOException {
        if (incoming.size() == 0) {
            throw refuse("文件“" + name.base() + "”是空的，请重新选择");
        }
        if (incoming.size() > maxSize()) {
            throw refuse("文件“" + name.base() + "”超过 " + maxSizeWords() + "，请压缩或拆分后上传");
        }
        FileTypeCheck.Finding found = types.look(incoming.path(), name);
        if (found.fault() != null) {
            throw refuse("文件“" + name.base() + "”" + found.fault().words());
        }
        return found.type();
    }

    Rejection infected(FileName name) {
        return refuse("文件“" + name.base() + "”查出病毒，没有保存。请用杀毒软件检查您的电脑，换一份干净的文件再上传");
    }

    private static Rejection refuse(String reason) {
        return new Rejection(List.of(new Rejection.Reason("evidence", reason)));
    }
}
