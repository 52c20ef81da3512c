package org.xiaohao.desk;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiaohao.organization.Directory;
import org.xiaohao.process.FileChange;
import org.xiaohao.process.ReleaseNote;
import org.xiaohao.process.ReleaseNotes;

/** The releases of the rule book: which rules hold for whom, and who changed them. */
@Controller
class RuleBookScreen {

    /** A longer list, as that of the first release, is told by its number. */
    private static final int TOLD = 20;

    record Line(
            int order,
            String id,
            String at,
            String by,
            List<FileChange> changes,
            int more,
            long running,
            boolean now) {}

    private final CaseGate gate;
    private final ReleaseNotes releases;
    private final Directory directory;

    RuleBookScreen(CaseGate gate, ReleaseNotes releases, Directory directory) {
        this.gate = gate;
        this.releases = releases;
        this.directory = directory;
    }

    @GetMapping("/desk/rulebook")
    String list(Model model) {
        gate.visitor();
        model.addAttribute("lines", releases.all().stream().map(this::line).toList());
        return "desk/rulebook";
    }

    /** A file of a release, to be opened in Camunda Modeler. */
    @GetMapping("/desk/rulebook/{release}/file")
    ResponseEntity<byte[]> file(@PathVariable String release, @RequestParam String path) {
        gate.visitor();
        return releases.file(release, path)
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(path))
                        .body(content))
                .orElse(ResponseEntity.notFound().build());
    }

    private static String attachment(String path) {
        return ContentDisposition.attachment()
                .filename(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private Line line(ReleaseNote note) {
        // diagrams first: they are what people know the rules by
        var changes = note.changes().stream()
                .sorted(Comparator.comparing(change -> !change.path().endsWith(".bpmn")))
                .toList();
        int told = Math.min(changes.size(), TOLD);
        return new Line(
                note.order(),
                note.id(),
                Words.moment(note.at()),
                note.by() == null ? "启动时按规则目录" : directory.nameOfPerson(note.by()),
                changes.subList(0, told),
                changes.size() - told,
                note.running(),
                note.current());
    }
}
