/** Files that commands are given: checked before the work begins, written whole or not at all. */
package io.sturmwarnung.app.files;
