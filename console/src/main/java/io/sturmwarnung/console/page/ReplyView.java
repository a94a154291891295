package io.sturmwarnung.console.page;

import io.sturmwarnung.console.desk.Story;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.DraftBlanks;
import io.sturmwarnung.core.reply.ReplyCheck;
import io.sturmwarnung.core.reply.ReplyFinding;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.Person;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.core.text.Language;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The draft of a reply that somebody wants to give.
 *
 * @param passages its text; blanks that are left in it are telling
 * @param findings what the check says of it; none if it may go out as it is
 * @param blanks what is still missing in it
 * @param approvals who agreed, oldest first
 * @param approved whether somebody agreed at the incident's level or above
 * @param approvers who may agree now
 * @param level the incident's level, which an approver sees
 * @param approve where an approval is sent
 */
record ReplyView(
        String id,
        String author,
        Instant at,
        List<Passage> passages,
        List<Finding> findings,
        List<String> blanks,
        List<Approval> approvals,
        boolean approved,
        List<Person> approvers,
        int level,
        String approve) {

    /** The likely one first. */
    private static final List<Language> LANGUAGES =
            List.of(Language.OTHER, Language.ofCode("de"), Language.ofCode("en"));

    /**
     * What should be written otherwise.
     *
     * @param quote what stands there, empty if the whole lacks something
     */
    record Finding(String quote, String why, String better) {}

    /**
     * Somebody agreed.
     *
     * @param enough whether the incident has not risen since
     */
    record Approval(String person, int level, Instant at, boolean enough) {}

    /** All drafts for an incident, newest first. */
    static List<ReplyView> all(Story story, Words words) {
        return story.timeline().drafts().stream()
                .sorted(Comparator.comparing(ReplyDraft::at).reversed())
                .map(draft -> of(draft, story, words))
                .toList();
    }

    private static ReplyView of(ReplyDraft draft, Story story, Words words) {
        Incident incident = story.incident();
        List<Approval> approvals =
                story.timeline().approvals().stream()
                        .filter(each -> each.draft().equals(draft.id()))
                        .map(each -> approval(each, story))
                        .toList();
        return new ReplyView(
                draft.id(),
                draft.person(),
                draft.at(),
                Passage.ofDraft(draft.text()),
                findings(draft),
                DraftBlanks.in(draft.text()),
                approvals,
                approvals.stream().anyMatch(Approval::enough),
                story.people().approvers().getOrDefault(draft.id(), List.of()),
                incident.level(),
                Links.approve(incident.id(), draft.id(), words));
    }

    /**
     * Only the rules are stored: the same text gives the same findings once it is read in the
     * language it was checked in. Of a check that has changed since, the rules alone are told.
     */
    private static List<Finding> findings(ReplyDraft draft) {
        if (draft.findings().isEmpty()) {
            return List.of();
        }
        return LANGUAGES.stream()
                .map(language -> ReplyCheck.of(language).check(draft.text()).findings())
                .filter(findings -> codes(findings).equals(draft.findings()))
                .findFirst()
                .map(findings -> findings.stream().map(ReplyView::finding).toList())
                .orElseGet(
                        () ->
                                draft.findings().stream()
                                        .map(code -> new Finding("", code, ""))
                                        .toList());
    }

    private static List<String> codes(List<ReplyFinding> findings) {
        return findings.stream().map(finding -> finding.rule().code()).distinct().toList();
    }

    private static Finding finding(ReplyFinding finding) {
        return new Finding(finding.quote(), finding.why(), finding.better());
    }

    private static Approval approval(DraftApproval approval, Story story) {
        String name =
                story.people().everybody().stream()
                        .filter(person -> person.id().equals(approval.person()))
                        .map(Person::name)
                        .findFirst()
                        .orElse(approval.person());
        return new Approval(
                name,
                approval.level(),
                approval.at(),
                approval.level() >= story.incident().level());
    }
}
