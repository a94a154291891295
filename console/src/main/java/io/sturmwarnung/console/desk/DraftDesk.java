package io.sturmwarnung.console.desk;

import io.sturmwarnung.console.live.NotAnsweringException;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.DraftBlanks;
import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.reply.ReplyCheck;
import io.sturmwarnung.core.reply.ReplyReview;
import io.sturmwarnung.core.roster.ApprovalRule;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.Person;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.core.roster.Roster;
import io.sturmwarnung.elastic.action.ActionLog;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Takes drafts of replies, and who agrees to them; says who may answer. */
public final class DraftDesk {
    /** Why nobody can approve without a roster. */
    public static final Translated NO_ROSTER =
            new Translated(
                    "Es ist keine Personenliste eingerichtet, darum kann niemand freigeben; siehe"
                            + " docs/roster.md.",
                    "No roster is configured, so nobody can approve; see docs/roster.md.");

    private final ActionLog actions;
    private final Optional<ApprovalRule> rule;
    private final Clock clock;

    public DraftDesk(ActionLog actions, Optional<Roster> roster, Clock clock) {
        this.actions = actions;
        this.rule = roster.map(ApprovalRule::new);
        this.clock = clock;
    }

    /** A draft that was kept, and what the check says of it. */
    public record Drafted(ReplyDraft draft, ReplyReview review) {}

    /** Checks and keeps a draft, sent as a JSON object. */
    public Drafted draft(Incident incident, String json) throws InvalidRequestException {
        DraftRequest.Draft sent = DraftRequest.draft(json);
        ReplyReview review = ReplyCheck.of(sent.language()).check(sent.text());
        ReplyDraft draft = ReplyDraft.of(incident, sent.by(), sent.text(), review, clock.instant());
        keep(() -> actions.record(draft));
        return new Drafted(draft, review);
    }

    /** Keeps that somebody agreed, sent as a JSON object, if they may and there is a roster. */
    public Decision approve(Incident incident, ReplyDraft draft, String json)
            throws InvalidRequestException {
        DraftRequest.Approval sent = DraftRequest.approval(json);
        if (rule.isEmpty()) {
            return new Decision.Refused(NO_ROSTER, List.of());
        }
        if (sent.level() < incident.level()) {
            return new Decision.LookAgain(risenTo(incident.level()));
        }
        List<String> blanks = DraftBlanks.in(draft.text());
        if (!blanks.isEmpty()) {
            return new Decision.LookAgain(unfinished(blanks));
        }
        return decide(rule.get(), draft, sent);
    }

    /** Who may answer about the incident and agree to a reply now; empty without a roster. */
    public Optional<Speakers> speakers(Incident incident) {
        return rule.map(known -> Speakers.of(known.roster(), incident, clock.instant()));
    }

    /** Who may agree to that draft at the incident's level now; nobody without a roster. */
    public List<Person> approversOf(Incident incident, ReplyDraft draft) {
        return rule.map(known -> known.approvers(draft, incident.level(), clock.instant()))
                .orElse(List.of());
    }

    /** Everybody on the roster who has to do with that brand. */
    public List<Person> people(String brand) {
        return rule.map(known -> known.roster().people()).orElse(List.of()).stream()
                .filter(person -> person.speaksFor(brand))
                .toList();
    }

    private static Translated risenTo(int level) {
        return new Translated(
                "Der Vorfall hat Stufe " + level + " erreicht; sehen Sie noch einmal hin.",
                "The incident has reached level " + level + "; look again.");
    }

    private static Translated unfinished(List<String> blanks) {
        String open = "[" + String.join("], [", blanks) + "]";
        return new Translated(
                "Der Entwurf hat noch Lücken: " + open + ".",
                "The draft still has blanks: " + open + ".");
    }

    private Decision decide(ApprovalRule known, ReplyDraft draft, DraftRequest.Approval sent) {
        Optional<ApprovalRule.Refusal> refusal =
                known.refusal(draft, sent.by(), sent.level(), clock.instant());
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get().why(), refusal.get().could());
        }
        Person person = known.person(sent.by()).orElseThrow();
        DraftApproval approval =
                new DraftApproval(
                        draft.id(),
                        draft.incident(),
                        draft.brand(),
                        person.id(),
                        sent.level(),
                        clock.instant());
        keep(() -> actions.record(approval));
        return new Decision.Approved(approval);
    }

    private static void keep(Runnable record) {
        try {
            record.run();
        } catch (RuntimeException e) {
            throw new NotAnsweringException(e);
        }
    }
}
