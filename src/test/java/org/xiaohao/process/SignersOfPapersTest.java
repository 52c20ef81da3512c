package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.support.PaperWalk.SIGN;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.identity.Deputies;
import org.xiaohao.shared.PersonId;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PaperWalk;

/** A paper passes through three pairs of hands, whatever seats their owners hold or stand in for. */
@HouseTest
class SignersOfPapersTest {

    private static final PersonId LEADER = new PersonId("industry.leader");

    @Autowired
    ApplicationContext house;

    @Autowired
    IdentityService identities;

    @Autowired
    Deputies deputies;

    private PaperWalk paper;

    @BeforeEach
    void wanted() {
        paper = PaperWalk.begin(house, ArrearsWalk.claimed(house));
    }

    @AfterEach
    void everybodySitsWhereTheyBelong() {
        identities.deleteMembership("industry.leader", "industry.handler");
        identities.deleteMembership("industry.owner", "industry.handler");
        house.getBean(JdbcClient.class)
                .sql("update deputy set ended_at = now() where ended_at is null")
                .update();
    }

    @Test
    void letsNobodySignWhatTheyDrafted() {
        identities.createMembership("industry.leader", "industry.handler");
        paper.drafted("industry.leader", "尚未答复。").reviewed("true");
        assertThatThrownBy(() -> paper.signed("industry.leader", "true")).hasMessageContaining("起草过");
        assertThat(paper.walk().waitingAt()).contains(SIGN);
        assertThat(paper.paper()).isNull();
    }

    @Test
    void letsNobodyReviewWhatTheyDrafted() {
        identities.createMembership("industry.owner", "industry.handler");
        paper.drafted("industry.owner", "尚未答复。");
        assertThatThrownBy(() -> paper.reviewed("true")).hasMessageContaining("其他人审核");
    }

    @Test
    void letsADrafterNotSignAsTheDeputyOfTheLeader() {
        paper.drafted("尚未答复。").reviewed("true");
        var drafter = standsInForTheLeader("industry.handler");
        assertThatThrownBy(() -> paper.signed(drafter.value(), "true")).hasMessageContaining("起草过");
        assertThat(paper.paper()).isNull();
    }

    @Test
    void bearsBothNamesWhenADeputySigned() {
        paper.drafted("尚未答复。").reviewed("true");
        var deputy = standsInForTheLeader("industry.owner");
        paper.signed(deputy.value(), "true");
        assertThat(paper.paper().sheet().signer()).isEqualTo("武晓峰（代郭俊杰）");
    }

    private PersonId standsInForTheLeader(String person) {
        var deputy = new PersonId(person);
        deputies.name(LEADER, deputy, deputies.today(), deputies.today().plusDays(6));
        return deputy;
    }
}
