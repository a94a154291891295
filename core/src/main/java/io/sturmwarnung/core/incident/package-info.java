/** A storm from its onset to its end. */
package io.sturmwarnung.core.incident;
