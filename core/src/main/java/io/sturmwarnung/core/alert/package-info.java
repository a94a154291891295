/** Telling somebody: what an alert says and what it rests on. */
package io.sturmwarnung.core.alert;
