package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.process.Manager;
import org.xiaohao.process.PersonHandover;
import org.xiaohao.process.TaskList;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Where a leader or owner sees the tasks of the unit and gives them to others, one by one or all of a person. */
@Controller
class HandoverScreen {

    private static final String PAGE = "redirect:/desk/handover";

    private final CaseGate gate;
    private final Directory directory;
    private final TaskList tasks;
    private final PersonHandover handover;
    private final HandoverWork work;
    private final HandoverView view;
    private final PeoplePicker picker;

    HandoverScreen(
            CaseGate gate,
            Directory directory,
            TaskList tasks,
            PersonHandover handover,
            HandoverWork work,
            HandoverView view,
            PeoplePicker picker) {
        this.gate = gate;
        this.directory = directory;
        this.tasks = tasks;
        this.handover = handover;
        this.work = work;
        this.view = view;
        this.picker = picker;
    }

    @GetMapping("/desk/handover")
    String page(@ModelAttribute("asked") HandoverAsked asked, Model model) {
        return show(manager(), asked, List.of(), model);
    }

    @PostMapping("/desk/handover/tasks")
    String several(
            @ModelAttribute("asked") HandoverAsked asked,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Manager manager = manager();
        try {
            flash.addFlashAttribute("results", HandoverView.results(work.several(asked, manager)));
        } catch (Rejection refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(manager, asked, refused.reasons(), model);
        }
        return PAGE + asked.query();
    }

    @PostMapping("/desk/handover/people")
    String person(
            @ModelAttribute("asked") HandoverAsked asked,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Manager manager = manager();
        try {
            flash.addFlashAttribute("results", HandoverView.results(work.person(asked, manager)));
        } catch (Rejection refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(manager, asked, refused.reasons(), model);
        }
        return PAGE;
    }

    @PostMapping("/desk/handover/absences/{id}/back")
    String back(@PathVariable UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("results", HandoverView.results(handover.back(id, manager())));
        return PAGE;
    }

    private Manager manager() {
        var visitor = gate.visitor();
        var manager = Manager.of(visitor.person(), visitor.seats(), directory);
        if (manager.reach().isNone()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return manager;
    }

    private String show(Manager manager, HandoverAsked asked, List<Reason> reasons, Model model) {
        List<Person> people = picker.within(manager);
        PersonId holder = null;
        String unknown = null;
        if (!asked.getWho().isBlank()) {
            try {
                holder = picker.find("who", asked.getWho(), people).id();
            } catch (Rejection refused) {
                unknown = refused.getMessage();
            }
        }
        var page = tasks.of(manager, holder, asked.getQueue(), asked.getPage());
        model.addAttribute("unknown", unknown);
        model.addAttribute("list", page);
        model.addAttribute("lines", view.lines(page));
        model.addAttribute("queues", view.queues());
        model.addAttribute("people", picker.suggestions(people));
        model.addAttribute("leaves", view.leaves(manager));
        model.addAttribute("reasons", reasons);
        model.addAttribute("today", work.today());
        return "desk/handover";
    }
}
