/**
 * What people see. Records hold words and numbers ready to be shown; the templates in {@code
 * src/main/jte} only place them, and escape every text.
 */
package io.sturmwarnung.console.page;
