package io.sturmwarnung.core.reply;

/** How a reply sounds. */
public enum ReplyTone {
    FRIENDLY,
    NEUTRAL,
    /** Cold, sarcastic, commanding, shouting or hostile. */
    UNFRIENDLY
}
