package org.xiaohao.portal;

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
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Takes files from enterprises into what is still open: a report that is being written, or a case. */
@Component
class Uploads {

    private final Evidence evidence;
    private final Drafts drafts;
    private final Cases cases;

    Uploads(Evidence evidence, Drafts drafts, Cases cases) {
        this.evidence = evidence;
        this.drafts = drafts;
        this.cases = cases;
    }

    /** Keeps what can be kept; answers a reason for each file that cannot. */
    List<Reason> keepInDraft(UUID draft, String owner, List<MultipartFile> files) {
        Holder holder = Holder.ofDraft(draft, () -> drafts.lockOpen(draft, owner));
        return keepAll(files, file -> keep(holder, file));
    }

    List<Reason> keepInCase(ProblemNumber number, List<MultipartFile> files) {
        return keepAll(files, file -> addToCase(number, file));
    }

    /** @throws Rejection when the file is not taken */
    EvidenceFile addToCase(ProblemNumber number, MultipartFile file) {
        return keep(Holder.ofCase(number, () -> cases.lockOpen(number)), file);
    }

    private interface Keeper {
        void keep(MultipartFile file);
    }

    private static List<Reason> keepAll(List<MultipartFile> files, Keeper keeper) {
        List<Reason> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!isChosen(file)) {
                continue;
            }
            try {
                keeper.keep(file);
            } catch (Rejection no) {
                String why = no.getMessage();
                refused.add(new Reason("files", why.contains("“") ? why : "“" + nameOf(file) + "”未能上传：" + why));
            }
        }
        return refused;
    }

    // a form without a chosen file still sends one part without a name
    private static boolean isChosen(MultipartFile file) {
        return file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty();
    }

    private EvidenceFile keep(Holder holder, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return evidence.keep(holder, nameOf(file), content, Actor.ENTERPRISE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "未命名文件" : name;
    }
}
