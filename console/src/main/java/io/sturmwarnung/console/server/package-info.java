/** Serving the pages over HTTP, and keeping strangers and foreign scripts out. */
package io.sturmwarnung.console.server;
