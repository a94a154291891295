package io.sturmwarnung.console.page;

import io.sturmwarnung.console.desk.Speakers;
import io.sturmwarnung.console.desk.Story;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.roster.Person;
import io.sturmwarnung.core.roster.Reach;

import java.util.List;

/**
 * Who may answer now.
 *
 * @param configured whether there is a roster
 * @param names who may answer, with role and whom they stand in for; empty if nobody can be reached
 * @param answer why these, in a sentence
 * @param approve who may agree to a reply, in a sentence
 * @param without what may be said while nobody who knows can be reached, else empty
 */
record SpeakersView(
        boolean configured,
        List<String> names,
        String answer,
        String approve,
        List<Passage> without) {

    static SpeakersView of(Story story, Words words) {
        if (story.people().speakers().isEmpty()) {
            return new SpeakersView(false, List.of(), "", "", List.of());
        }
        Speakers speakers = story.people().speakers().get();
        List<String> names =
                switch (speakers.answer()) {
                    case Reach.InReach in ->
                            in.speakers().stream().map(each -> name(each, words)).toList();
                    case Reach.OutOfReach out -> List.of();
                };
        return new SpeakersView(
                true,
                names,
                speakers.answer().because().in(words.language()),
                speakers.approve().because().in(words.language()),
                names.isEmpty() ? without(story.playbook().playbook(), words) : List.of());
    }

    private static String name(Reach.Speaker speaker, Words words) {
        Person person = speaker.person();
        String role = person.role().title().in(words.language());
        return speaker.standsInFor() == null
                ? words.text("speakers.one", person.name(), role)
                : words.text("speakers.standIn", person.name(), role, speaker.standsInFor().name());
    }

    private static List<Passage> without(Playbook playbook, Words words) {
        return playbook == null
                ? List.of()
                : Passage.ofDraft(playbook.drafts().withoutExpert().in(words.language()));
    }
}
