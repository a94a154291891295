/** How long monthly indices are kept, and that the server deletes older ones by itself. */
package io.sturmwarnung.elastic.retention;
