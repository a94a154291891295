/** A login for people who only look. */
package io.sturmwarnung.elastic.security;
