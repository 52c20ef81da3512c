package org.xiaohao.portal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.CaseEvent;

/** A case that was found by a survey has a query code as well, and it goes to the enterprise alone. */
@Component
class SurveyCodes {

    private final ClaimLinks links;

    SurveyCodes(ClaimLinks links) {
        this.links = links;
    }

    @EventListener(condition = "#event.kind() == 'registered' and #event.references()['channel'] == 'SURVEY'")
    void send(CaseEvent event) {
        links.sendAfterRegistration(event.number(), event.actor());
    }
}
