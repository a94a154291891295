/** Drills: what they are judged by, and how that is told. */
package io.sturmwarnung.app.drill;
