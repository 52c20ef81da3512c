package org.xiaohao.desk;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** What was chosen and typed on the page of handing over, kept there when it is refused. */
class HandoverAsked {

    private String who = "";
    private String queue = "";
    private int page = 1;
    private boolean all;
    private List<String> task = List.of();
    private String action = "";
    private String from = "";
    private String to = "";
    private String kind = "";
    private String until = "";
    private String reason = "";

    /** The list as it was, behind the address of the page. */
    String query() {
        return UriComponentsBuilder.newInstance()
                .queryParam("who", "{who}")
                .queryParam("queue", "{queue}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(who, queue)
                .toUriString();
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getQueue() {
        return queue;
    }

    public void setQueue(String queue) {
        this.queue = queue;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public List<String> getTask() {
        return task;
    }

    public void setTask(List<String> task) {
        this.task = task;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
