/** The same facts as JSON, for the charts and for other programs. */
package io.sturmwarnung.console.api;
