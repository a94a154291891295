/** Counting in sliding windows, at a cost that does not depend on the window's length. */
package io.sturmwarnung.core.window;
