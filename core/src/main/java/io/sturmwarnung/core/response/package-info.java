/**
 * The response clock: questions and problems put to a brand wait for an answer by one of its own
 * accounts, against a limit. {@link io.sturmwarnung.core.response.ResponseClock} follows one
 * conversation, {@link io.sturmwarnung.core.response.ResponseBook} keeps a brand's figures; both
 * know nothing of streams and are told the time.
 */
package io.sturmwarnung.core.response;
