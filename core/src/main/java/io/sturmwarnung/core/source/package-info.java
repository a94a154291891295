/** Watches the sources themselves: a channel that has gone silent is not a calm one. */
package io.sturmwarnung.core.source;
