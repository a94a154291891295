/** How the domain is written to the indices, and read back. */
package io.sturmwarnung.elastic.document;
