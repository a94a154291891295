/** Words: language, tokens, and which stored queries a text matches. */
package io.sturmwarnung.core.text;
