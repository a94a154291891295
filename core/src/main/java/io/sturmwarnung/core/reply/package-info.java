/**
 * Checks drafts of replies before they are sent: what makes an apology none, what only a person may
 * promise, the tone, and which of the six components of an apology it has. The rules are data (one
 * YAML file a language); {@link io.sturmwarnung.core.reply.ReplyCheck} is the way in.
 */
package io.sturmwarnung.core.reply;
