/**
 * The web page and HTTP API for on-call and analysts. One {@link
 * io.sturmwarnung.console.live.StormWatch} asks the index for all who look on; pages are rendered
 * from what it saw last, and browsers are told by server-sent events when to fetch them again.
 */
package io.sturmwarnung.console;
