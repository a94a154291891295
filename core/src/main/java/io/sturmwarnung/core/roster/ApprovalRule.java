package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.roster.Reach.InReach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who may agree to a draft: whom the roster names for the level at that time, and from level 3 on
 * nobody to a draft of their own.
 *
 * @param roster the people
 */
public record ApprovalRule(Roster roster) {
    /** From here on four eyes are needed. */
    public static final int FOUR_EYES = 3;

    /**
     * Why that person may not agree.
     *
     * @param why one sentence that also tells who could
     * @param could ids of those who could now
     */
    public record Refusal(Translated why, List<String> could) {
        public Refusal {
            could = List.copyOf(could);
        }
    }

    /** The person of that id or, whatever its case, that name. */
    public Optional<Person> person(String idOrName) {
        return roster.people().stream().filter(each -> is(each, idOrName)).findFirst();
    }

    /** Those who may agree to that draft then, in the order of the roster. */
    public List<Person> approvers(ReplyDraft draft, int level, Instant time) {
        return roster.approvers(draft.brand(), level, time) instanceof InReach in
                ? in.speakers().stream()
                        .map(Reach.Speaker::person)
                        .filter(each -> level < FOUR_EYES || !is(each, draft.person()))
                        .toList()
                : List.of();
    }

    /** Why not, or empty if that person may agree to that draft then. */
    public Optional<Refusal> refusal(ReplyDraft draft, String idOrName, int level, Instant time) {
        List<Person> could = approvers(draft, level, time);
        if (could.stream().anyMatch(each -> is(each, idOrName))) {
            return Optional.empty();
        }
        boolean own =
                level >= FOUR_EYES
                        && person(idOrName).filter(each -> is(each, draft.person())).isPresent();
        Translated because = roster.approvers(draft.brand(), level, time).because();
        Translated why =
                own
                        ? new Translated(
                                "Ab Stufe 3 braucht es vier Augen: niemand gibt den eigenen Entwurf"
                                        + " frei. "
                                        + because.de(),
                                "From level 3 on it takes four eyes: nobody approves a draft of"
                                        + " their own. "
                                        + because.en())
                        : new Translated(
                                idOrName + " darf das jetzt nicht freigeben. " + because.de(),
                                idOrName + " may not approve this now. " + because.en());
        return Optional.of(new Refusal(why, could.stream().map(Person::id).toList()));
    }

    private static boolean is(Person person, String idOrName) {
        String text = idOrName.strip();
        return person.id().equals(text) || person.name().equalsIgnoreCase(text);
    }
}
