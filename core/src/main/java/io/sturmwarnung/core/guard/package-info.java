/** Watches what a brand says itself: slips, replies that hurt, and what they do to the course. */
package io.sturmwarnung.core.guard;
