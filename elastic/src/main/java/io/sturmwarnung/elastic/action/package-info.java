/** What people did: written down once, never changed, and used to learn from. */
package io.sturmwarnung.elastic.action;
