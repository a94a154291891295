/** What can be asked of the program: options, their checks, and the order of the work. */
package io.sturmwarnung.app.command;
