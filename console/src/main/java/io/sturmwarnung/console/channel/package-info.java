/**
 * The ways to reach people: chat, pager, mail and other programs. A channel sends one notice at a
 * time and says how it went; when to try again is not its business. What it says of a failure names
 * no address and no secret.
 */
package io.sturmwarnung.console.channel;
