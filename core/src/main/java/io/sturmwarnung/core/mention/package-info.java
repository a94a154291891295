/** A post about a brand, with what was understood of it. */
package io.sturmwarnung.core.mention;
