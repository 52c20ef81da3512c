package org.xiaohao.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.evidence.Holder;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Takes the files that a person of the staff adds to a case, each by itself: a bad one costs no other. */
@Component
class PaperIntake {

    private final CaseGate gate;
    private final Evidence evidence;
    private final Cases cases;
    private final Papers papers;

    PaperIntake(CaseGate gate, Evidence evidence, Cases cases, Papers papers) {
        this.gate = gate;
        this.evidence = evidence;
        this.cases = cases;
        this.papers = papers;
    }

    /** What the screen says after a form without script, which sends all its files at once. */
    Editing keepAll(CaseFile file, List<MultipartFile> uploads, UUID older) {
        if (older != null) {
            return replace(file, uploads, older);
        }
        List<String> kept = new ArrayList<>();
        List<Reason> refused = new ArrayList<>();
        for (MultipartFile upload : chosen(uploads)) {
            try {
                kept.add(keep(file, upload, null).name());
            } catch (Rejection rejection) {
                refused.addAll(rejection.reasons());
            }
        }
        if (kept.isEmpty() && refused.isEmpty()) {
            refused.add(nothingChosen());
        }
        return Editing.evidence(kept.isEmpty() ? null : "已上传：" + String.join("、", kept), refused);
    }

    private Editing replace(CaseFile file, List<MultipartFile> uploads, UUID older) {
        try {
            return Editing.evidence("已上传新版本：" + keepOne(file, uploads, older).name(), List.of());
        } catch (Rejection rejection) {
            return Editing.evidence(null, rejection.reasons());
        }
    }

    /**
     * @param older the version that it replaces, or {@code null}
     * @throws Rejection when the file is not taken
     */
    EvidenceFile keepOne(CaseFile file, List<MultipartFile> uploads, UUID older) {
        List<MultipartFile> chosen = chosen(uploads);
        if (chosen.size() != 1) {
            throw new Rejection(List.of(nothingChosen()));
        }
        return keep(file, chosen.get(0), older);
    }

    private EvidenceFile keep(CaseFile file, MultipartFile upload, UUID older) {
        if (older != null
                && papers.readable(file, older)
                        .filter(paper -> papers.isOwn(paper, file))
                        .isEmpty()) {
            throw new Rejection("只能替换本单位提交的材料");
        }
        Holder holder = Holder.ofCase(file.number(), () -> cases.lockOpen(file.number()));
        try (InputStream content = upload.getInputStream()) {
            String name = upload.getOriginalFilename();
            return older == null
                    ? evidence.keep(holder, name, content, gate.actor(file))
                    : evidence.replace(holder, older, name, content, gate.actor(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // a form without a chosen file still sends one part without a name
    private static List<MultipartFile> chosen(List<MultipartFile> uploads) {
        return uploads == null
                ? List.of()
                : uploads.stream()
                        .filter(each -> each.getOriginalFilename() != null
                                && !each.getOriginalFilename().isEmpty())
                        .toList();
    }

    private static Reason nothingChosen() {
        return new Reason("file", "请先选择一个文件。");
    }
}
