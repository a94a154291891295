/** The program behind the {@code sturm} script: one class for each command. */
package io.sturmwarnung.app;
