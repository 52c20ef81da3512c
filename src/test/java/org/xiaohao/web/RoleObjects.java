package org.xiaohao.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.Holder;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Intake;
import org.xiaohao.problem.Report;
import org.xiaohao.process.ReleaseNotes;
import org.xiaohao.round.SurveyOpening;
import org.xiaohao.round.SurveyOrder;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.RoundWalk;
import org.xiaohao.support.Walk;

/**
 * What the matrix is tried on, by the words of its table: a case that industry leads, state-assets rectifies and that
 * is about datong-zone; a confidential one in the same hands; one being verified by finance; one just registered.
 */
public final class RoleObjects {

    private RoleObjects() {}

    public static Map<String, String> make(ApplicationContext house) {
        var receipt = house.getBean(Intake.class)
                .register(new Report(new TypeCode("soe-arrears"), Channel.PORTAL, Walk.report()), null);
        Walk open = ArrearsWalk.claimed(Walk.of(house, receipt.number()));
        Walk secret = ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential")));
        Walk verifying =
                ArrearsWalk.signed(ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved"));
        Walk fresh = Walk.register(house);
        var objects = new HashMap<String, String>();
        objects.put("case", open.number().value());
        objects.put("code", receipt.queryCode());
        objects.put("secret", secret.number().value());
        objects.put("verifying", verifying.number().value());
        objects.put("fresh", fresh.number().value());
        objects.put("evidence", file(house, open));
        objects.put("secret-evidence", file(house, secret));
        objects.put("held", open.task("userTask_sendStatement").taskId());
        objects.put("free", fresh.task("userTask_checkScope").taskId());
        objects.put("site", verifying.task("userTask_verifyOnSite").taskId());
        objects.put("paper", paper(house, open));
        objects.put("survey", survey(house));
        engine(house, objects);
        objects.put("type", "soe-arrears");
        objects.put("kind", "suspension");
        objects.put("rows", "instalment");
        objects.put("release", house.getBean(ReleaseNotes.class).all().get(0).id());
        objects.put("none", "00000000-0000-4000-8000-000000000000");
        return objects;
    }

    private static String survey(ApplicationContext house) {
        var opening = house.getBean(SurveyOpening.class);
        var order = new SurveyOrder(
                new TypeCode("soe-arrears"),
                List.of(Map.of("value", "goods", "label", "货物")),
                "拖欠账款摸底排查",
                "请排查辖区内国有企业拖欠中小企业账款的情况。",
                List.of(new UnitCode("datong-zone")),
                opening.earliest(),
                "");
        return opening.open(order, RoundWalk.actor("industry")).number().value();
    }

    private static void engine(ApplicationContext house, Map<String, String> objects) {
        var task = house.getBean(TaskService.class)
                .createTaskQuery()
                .taskId(objects.get("held"))
                .singleResult();
        objects.put("instance", task.getProcessInstanceId());
        objects.put("execution", task.getExecutionId());
        objects.put("definition", task.getProcessDefinitionId());
        objects.put(
                "deployment",
                house.getBean(RepositoryService.class)
                        .getProcessDefinition(task.getProcessDefinitionId())
                        .getDeploymentId());
    }

    private static String file(ApplicationContext house, Walk walk) {
        var text = new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        return house.getBean(Evidence.class)
                .keep(Holder.ofCase(walk.number(), () -> {}), "合同.pdf", text, Actor.ENTERPRISE)
                .id()
                .toString();
    }

    private static String paper(ApplicationContext house, Walk walk) {
        return house.getBean(JdbcClient.class)
                .sql("select id::text from official_document where number = :number limit 1")
                .param("number", walk.number().value())
                .query(String.class)
                .single();
    }
}
