package io.sturmwarnung.core.post;

import java.util.Locale;

/** Who speaks. Sources may say; where they do not, it is {@link #UNKNOWN}. */
public enum AuthorKind {
    PERSON,
    /** A person who bought from the brand. */
    CUSTOMER,
    /** A person who worked for the brand. */
    FORMER_EMPLOYEE,
    /** A person whom very many follow. */
    INFLUENCER,
    BRAND,
    /** A journalist, or an outlet of the media. */
    MEDIA,
    BOT,
    UNKNOWN;

    /** The word used in files and indices: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
