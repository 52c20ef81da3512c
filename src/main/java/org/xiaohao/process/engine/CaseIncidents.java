package org.xiaohao.process.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;

/** An incident begins with the number of its case and says in Chinese which step failed and what a person can do. */
class CaseIncidents extends DefaultIncidentHandler {

    private static final int LONGEST_REASON = 500;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern AWAY =
            Pattern.compile("(?i)(?s).*(connection|connect to|timeout|timed out|JDBC|SQL).*");

    CaseIncidents() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext failed, String message) {
        return super.handleIncident(failed, words(failed, message == null ? "" : message));
    }

    private static String words(IncidentContext failed, String message) {
        String reason = message.length() > LONGEST_REASON ? message.substring(0, LONGEST_REASON) + "…" : message;
        return number(failed) + "：" + step(failed) + "没有办成，案件停在这一步，已有内容没有丢失。可以这样办：" + advice(message)
                + "排除后点“重试”（增加重试次数），案件接着往下走。原因：" + reason;
    }

    private static String advice(String message) {
        if (CHINESE.matcher(message).find()) {
            return "打开案卷，按所述原因核对案件所处环节和材料，需要时请流程设计岗位修改流程；";
        }
        return AWAY.matcher(message).matches() ? "检查数据库和网络是否正常；" : "按时间查看服务器日志，请技术人员排除故障；";
    }

    private static String number(IncidentContext failed) {
        ExecutionEntity execution = failed.getExecutionId() == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(failed.getExecutionId());
        String number = execution == null ? null : execution.getProcessBusinessKey();
        return number == null ? "未关联案件" : number;
    }

    /** The step that failed, which need not be the one whose timer or wait began the job. */
    private static String step(IncidentContext failed) {
        String id = failed.getFailedActivityId() == null ? failed.getActivityId() : failed.getFailedActivityId();
        ActivityImpl step = failed.getProcessDefinitionId() == null || id == null
                ? null
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(failed.getProcessDefinitionId())
                        .findActivity(id);
        return step == null || step.getProperty("name") == null ? "系统步骤" : "系统步骤“" + step.getProperty("name") + "”";
    }
}
