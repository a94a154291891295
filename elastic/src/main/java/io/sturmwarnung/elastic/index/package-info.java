/**
 * What the indices are called and what is in them. Each field is declared once, in {@link
 * io.sturmwarnung.elastic.index.Fields}; templates, documents and dashboards follow from it.
 */
package io.sturmwarnung.elastic.index;
