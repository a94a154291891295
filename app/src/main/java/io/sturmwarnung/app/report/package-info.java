/** What a run came to, for people and for programs. */
package io.sturmwarnung.app.report;
