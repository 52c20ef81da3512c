package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** Who can be named in a case, and that whoever was named can work on it. */
@HouseTest
class PeopleOfCaseTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    ProcessEngine engine;

    @Test
    void aUnitHasTheGroupsOfItsPostsAndNoOthers() {
        assertThat(engine.getIdentityService()
                        .createGroupQuery()
                        .groupIdIn("datong-zone.leader", "datong-zone.verifier", "finance.verifier")
                        .list())
                .extracting(group -> group.getId())
                .containsExactlyInAnyOrder("datong-zone.leader", "finance.verifier");
    }

    @Test
    void offersOnlyUnitsInWhichSomebodyCanClaimAndLetsAnOwnerCarryTheCase() {
        var walk = Walk.register(house)
                .does("intake1", "userTask_checkScope", Map.of("inScope", "true"))
                .does(
                        "intake1",
                        "userTask_accept",
                        Map.of("accepted", "true", "receivedOn", "2026-11-20", "caseGrade", "general"))
                .does("intake1", "userTask_assignLead", Map.of("leadUnit", "industry"));
        assertThatThrownBy(() -> walk.does(
                        "industry.handler",
                        "userTask_acceptLead",
                        Map.of("leadReply", "accept", "leadLeader", "industry.leader", "responsibleUnit", "yuncheng")))
                .isInstanceOf(Rejection.class);
        walk.does(
                        "industry.handler",
                        "userTask_acceptLead",
                        Map.of(
                                "leadReply",
                                "accept",
                                "leadLeader",
                                "industry.leader",
                                "responsibleUnit",
                                "state-assets"))
                .does(
                        "state-assets.owner",
                        "userTask_claimResponsibility",
                        Map.of(
                                "claimReply",
                                "accept",
                                "responsiblePerson",
                                "state-assets.owner",
                                "plannedFinishOn",
                                "2026-12-31"));
        assertThat(walk.task("userTask_sendStatement").assignee()).isEqualTo("state-assets.owner");
        walk.does("state-assets.owner", "userTask_sendStatement", Map.of("statementWay", "paper"));
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitStatement");
    }

    @Test
    void knowsPeopleWhoseAccountWasMadeInTheAdministrationPage() {
        var identities = engine.getIdentityService();
        var user = identities.newUser("new.verifier");
        user.setFirstName("新");
        user.setLastName("核验员");
        user.setPassword("Correct-horse-7-battery");
        identities.saveUser(user);
        identities.createMembership("new.verifier", "statistics.verifier");
        var directory = house.getBean(Directory.class);
        assertThat(directory.nameOfPerson("new.verifier")).isEqualTo("核验员新");
        assertThat(directory.holding(new UnitCode("statistics"), Post.VERIFIER)).hasSize(1);
    }
}
