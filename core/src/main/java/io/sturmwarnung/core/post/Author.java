package io.sturmwarnung.core.post;

/**
 * The account a post came from.
 *
 * @param id the channel's own id of the account, or {@code null} if the source gave none
 * @param handle what people write to address it, with its {@code @} where the channel uses one, or
 *     {@code null}
 * @param name the display name, or {@code null}
 * @param followers how many accounts follow it, 0 if unknown
 * @param verified whether the channel vouches for it
 * @param kind who is behind it, never {@code null}
 */
public record Author(
        String id, String handle, String name, long followers, boolean verified, AuthorKind kind) {

    /** The author of a post whose source named none. */
    public static final Author UNKNOWN = new Author(null, null, null, 0, false, AuthorKind.UNKNOWN);

    public Author {
        kind = kind == null ? AuthorKind.UNKNOWN : kind;
    }

    /**
     * What tells this account from others on its channel: id, else handle, else name, else {@code
     * null}.
     */
    public String identity() {
        if (id != null) {
            return id;
        }
        return handle != null ? handle : name;
    }
}
