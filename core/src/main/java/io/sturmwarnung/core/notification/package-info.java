/**
 * Who is told of what, when and in which words. Nothing here sends anything or looks at a clock:
 * the time is an argument, so that the same alerts are always told in the same way.
 */
package io.sturmwarnung.core.notification;
