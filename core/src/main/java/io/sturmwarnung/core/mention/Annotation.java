package io.sturmwarnung.core.mention;

import io.sturmwarnung.core.sentiment.Offence;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;

/** What was understood of a text; no part is {@code null}. */
public record Annotation(
        Language language, Sentiment sentiment, Offence offence, Triage triage, Cause cause) {

    /** Nothing was understood. */
    public static final Annotation NONE =
            new Annotation(
                    Language.OTHER, Sentiment.UNSCORED, Offence.NONE, Triage.NONE, Cause.UNKNOWN);
}
