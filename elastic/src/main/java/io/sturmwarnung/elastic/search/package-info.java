/** Asking the index: mentions by words, brands by their state, incidents by their story. */
package io.sturmwarnung.elastic.search;
