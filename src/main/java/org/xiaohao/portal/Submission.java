package org.xiaohao.portal;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.problem.Intake;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;

/** Makes a draft a case, once: draft, case and evidence change together or not at all. */
@Service
class Submission {

    private final Drafts drafts;
    private final ReportForms forms;
    private final Intake intake;
    private final Evidence evidence;
    private final ClaimLinks claims;

    Submission(Drafts drafts, ReportForms forms, Intake intake, Evidence evidence, ClaimLinks claims) {
        this.drafts = drafts;
        this.forms = forms;
        this.intake = intake;
        this.evidence = evidence;
        this.claims = claims;
    }

    /**
     * The receipt; its query code is {@code null} when the draft had been submitted before.
     *
     * @throws Rejection when the answers are not, or no longer, lawful
     */
    @Transactional
    Receipt submit(UUID id, ReportPlace place) {
        // the second of two presses waits here until the first has its number
        Draft draft = drafts.lock(id, place.owner()).orElseThrow(DraftGone::new);
        if (draft.isSubmitted()) {
            return new Receipt(draft.number(), null);
        }
        Map<String, Object> answers =
                forms.lawful(draft.type(), BrowserAnswers.read(forms.of(draft.type()), draft.typed()));
        Receipt receipt = intake.register(place.report(draft, answers), null);
        if (place.isCounter()) {
            claims.sendAfterRegistration(receipt.number(), place.by());
        }
        evidence.adopt(id, receipt.number(), Actor.ENTERPRISE);
        drafts.submitted(id, receipt.number());
        return receipt;
    }
}
