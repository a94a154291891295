package io.sturmwarnung.core.playbook;

import java.io.Serializable;
import java.util.List;

/**
 * Words to begin with. They hold blanks in {@code […]} that only a person may fill, and nothing
 * goes out before a person has approved it.
 *
 * @param holdingStatement what can be said before the facts are known
 * @param publicReply the answer to everybody once they are
 * @param personalApology what those affected are told personally
 * @param internalBriefing what the company's own people are told
 * @param withoutExpert what may be said while whoever knows is out of reach
 * @param blanks what belongs into the blanks of all of them
 */
public record PlaybookDrafts(
        Translated holdingStatement,
        Translated publicReply,
        Translated personalApology,
        Translated internalBriefing,
        Translated withoutExpert,
        List<PlaybookBlank> blanks)
        implements Serializable {}
