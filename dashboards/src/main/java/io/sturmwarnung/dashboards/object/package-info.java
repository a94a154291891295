/** What every saved object is: one line of JSON with a type, a version and references. */
package io.sturmwarnung.dashboards.object;
