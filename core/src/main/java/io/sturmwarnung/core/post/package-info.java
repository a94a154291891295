/** What was published: posts, their authors, and reading them from lines that may be broken. */
package io.sturmwarnung.core.post;
