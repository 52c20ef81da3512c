package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.process.Position.Element;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** A case stands on its own diagram, and at the same time on the one that it was called into. */
@HouseTest
class PositionsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Positions positions;

    @Test
    void aCalledCaseStandsOnBothDiagramsItsOwnFirst() {
        var here = positions.of(ArrearsWalk.scoped(Walk.register(house), "true").number());
        assertThat(here).extracting(Position::diagram).containsExactly("soe-arrears", "accept-and-assign");
        assertThat(here.get(0).here()).singleElement().satisfies(call -> {
            assertThat(call.name()).isEqualTo("受理与分派");
            assertThat(call.called()).isTrue();
        });
        assertThat(here.get(1).here()).extracting(Element::called).containsExactly(false);
    }

    @Test
    void theModelIsThatOfACaseWhichRunsIt() {
        var number = ArrearsWalk.scoped(Walk.register(house), "true").number();
        assertThat(positions.model(number, "accept-and-assign"))
                .get()
                .asString()
                .contains("bpmndi:BPMNDiagram", "受理与分派");
        assertThat(positions.model(number, "verify-and-close")).isEmpty();
        assertThat(positions.model(number, "no-such-diagram")).isEmpty();
    }

    @Test
    void aClosedCaseStandsNowhere() {
        assertThat(positions.of(ArrearsWalk.closed(ArrearsWalk.paid(ArrearsWalk.claimed(house)))
                        .number()))
                .isEmpty();
    }
}
