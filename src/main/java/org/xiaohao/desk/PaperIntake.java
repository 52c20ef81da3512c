package org.xiaohao.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

    PaperIntake(CaseGate gate, Evidence evidence, Cases cases) {
        this.gate = gate;
        this.evidence = evidence;
        this.cases = cases;
    }

    /** What the screen says after a form without script, which sends all its files at once. */
    Editing keepAll(CaseFile file, List<MultipartFile> uploads) {
        List<String> kept = new ArrayList<>();
        List<Reason> refused = new ArrayList<>();
        for (MultipartFile upload : chosen(uploads)) {
            try {
                kept.add(keep(file, upload).name());
            } catch (Rejection rejection) {
                refused.addAll(rejection.reasons());
            }
        }
        if (kept.isEmpty() && refused.isEmpty()) {
            refused.add(nothingChosen());
        }
        return Editing.evidence(kept.isEmpty() ? null : "已上传：" + String.join("、", kept), refused);
    }

    /** @throws Rejection when the file is not taken */
    EvidenceFile keepOne(CaseFile file, List<MultipartFile> uploads) {
        List<MultipartFile> chosen = chosen(uploads);
        if (chosen.size() != 1) {
            throw new Rejection(List.of(nothingChosen()));
        }
        return keep(file, chosen.get(0));
    }

    private EvidenceFile keep(CaseFile file, MultipartFile upload) {
        Holder holder = Holder.ofCase(file.number(), () -> cases.lockOpen(file.number()));
        try (InputStream content = upload.getInputStream()) {
            return evidence.keep(holder, upload.getOriginalFilename(), content, gate.actor(file));
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
