package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.playbook.Translated;

import java.time.Instant;
import java.util.List;

/** Whom the roster names for a question at one time, and why. */
public sealed interface Reach {

    /** One sentence that says who, and why these. */
    Translated because();

    /**
     * Somebody can be reached.
     *
     * @param speakers at least one, in the order of the roster
     * @param because one sentence
     */
    record InReach(List<Speaker> speakers, Translated because) implements Reach {
        public InReach {
            speakers = List.copyOf(speakers);
        }
    }

    /**
     * Nobody can.
     *
     * @param asked whom one would have asked, in the order of the roster; none if the roster has
     *     nobody for it
     * @param because one sentence
     */
    record OutOfReach(List<Away> asked, Translated because) implements Reach {
        public OutOfReach {
            asked = List.copyOf(asked);
        }
    }

    /**
     * Somebody who can be reached.
     *
     * @param standsInFor the one who would have been asked first, or {@code null} if it is the
     *     person itself
     */
    record Speaker(Person person, Person standsInFor) {}

    /**
     * Somebody who cannot be reached.
     *
     * @param back when they can be again, or {@code null} if not within 400 days
     */
    record Away(Person person, Instant back) {}

    /** The ids of those who can be reached; empty if nobody can. */
    default List<String> reachable() {
        return switch (this) {
            case InReach in ->
                    in.speakers().stream().map(speaker -> speaker.person().id()).toList();
            case OutOfReach out -> List.of();
        };
    }
}
