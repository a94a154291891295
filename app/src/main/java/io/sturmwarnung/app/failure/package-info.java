/** Work that cannot be done, told in words a person can act on. */
package io.sturmwarnung.app.failure;
