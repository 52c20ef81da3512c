package org.xiaohao.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.identity.SecurityLog;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;

/** The entries of the security log in plain words. */
@Component
class SecurityWords {

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("login.passed", "登录");
        KINDS.put("login.failed", "登录失败");
        KINDS.put("logout", "退出");
        KINDS.put("session.idle", "长时间未操作，自动退出");
        KINDS.put("session.password", "密码已变更，自动退出");
        KINDS.put("refused", "提交被拒绝");
        KINDS.put("contact.revealed", "查看联系方式");
        KINDS.put("evidence.revealed", "查阅保密材料");
        KINDS.put("evidence.infected", "查出病毒，拒收材料");
        KINDS.put("evidence.removed", "查出病毒，清除材料");
        KINDS.put("account.saved", "新建或修改账号");
        KINDS.put("account.deleted", "删除账号");
        KINDS.put("account.unlocked", "解除锁定");
        KINDS.put("account.password", "本人修改密码");
        KINDS.put("group.saved", "修改岗位组");
        KINDS.put("seat.given", "授予岗位");
        KINDS.put("seat.taken", "取消岗位");
        KINDS.put("notice.changed", "修改通知文本");
        KINDS.put("notice.resent", "重发通知");
        KINDS.put("deputy.named", "设定代理");
        KINDS.put("deputy.ended", "结束代理");
    }

    /** A choice of the filter. */
    record Kind(String code, String label, boolean chosen) {}

    /** One entry. */
    record Line(String at, String kind, boolean bad, String actor, String subject, String address, String detail) {}

    private final Directory directory;
    private final People people;

    SecurityWords(Directory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    List<Kind> kinds(String chosen) {
        return KINDS.entrySet().stream()
                .map(kind ->
                        new Kind(kind.getKey(), kind.getValue(), kind.getKey().equals(chosen)))
                .toList();
    }

    List<Line> lines(List<SecurityLog.Entry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(SecurityLog.Entry entry) {
        return new Line(
                Words.moment(entry.at()),
                KINDS.getOrDefault(entry.kind(), entry.kind()),
                entry.kind().equals("login.failed") || entry.kind().equals("refused"),
                entry.actor().startsWith("#") ? "不存在的账号（" + entry.actor() + "）" : person(entry.actor()),
                person(entry.subject()),
                entry.address(),
                detail(entry));
    }

    /** Name and log-in name; other words, such as the number of a case, stay as they are. */
    private String person(String id) {
        boolean known = !id.isEmpty() && directory.person(new PersonId(id)).isPresent();
        String name = id.isEmpty() ? "" : directory.nameOfPerson(id);
        return known ? name + "（" + id + "）" : name;
    }

    private String detail(SecurityLog.Entry entry) {
        if (entry.kind().endsWith(".revealed")) {
            return RevealReason.of(entry.detail()).map(RevealReason::label).orElse(entry.detail());
        }
        if (entry.detail().equals("braked")) {
            return "失败次数过多，暂停登录";
        }
        return Seat.ofGroup(entry.detail()).isPresent()
                ? people.group(entry.detail())
                : entry.detail().replace("/", " 至 ");
    }
}
