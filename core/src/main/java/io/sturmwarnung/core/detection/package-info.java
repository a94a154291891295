/** Deciding whether what is said now is out of line with what is usually said. */
package io.sturmwarnung.core.detection;
