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
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Takes files from enterprises, within the number that one report may carry. */
@Component
class Uploads {

    private final Evidence evidence;
    private final PortalSettings settings;

    Uploads(Evidence evidence, PortalSettings settings) {
        this.evidence = evidence;
        this.settings = settings;
    }

    /** Keeps what can be kept; answers a reason for each file that cannot. */
    List<Reason> keepInDraft(UUID draft, List<MultipartFile> files) {
        return keepAll(files, file -> {
            requireRoom(evidence.ofDraft(draft).size());
            keep(null, draft, file);
        });
    }

    List<Reason> keepInCase(ProblemNumber number, List<MultipartFile> files) {
        return keepAll(files, file -> addToCase(number, file));
    }

    /** @throws Rejection when the file is not taken */
    EvidenceFile addToCase(ProblemNumber number, MultipartFile file) {
        requireRoom((int) evidence.of(number).stream()
                .filter(kept -> kept.by().equals(Actor.ENTERPRISE))
                .count());
        return keep(number, null, file);
    }

    private interface Keeper {
        void keep(MultipartFile file);
    }

    private static List<Reason> keepAll(List<MultipartFile> files, Keeper keeper) {
        List<Reason> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            // a form without a chosen file still sends one part without a name
            if (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
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

    private EvidenceFile keep(ProblemNumber number, UUID draft, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return evidence.keep(number, draft, nameOf(file), content, Actor.ENTERPRISE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void requireRoom(int kept) {
        if (kept >= settings.filesPerReport()) {
            throw new Rejection("最多上传 " + settings.filesPerReport() + " 个文件");
        }
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "未命名文件" : name;
    }
}
