/** What a community manager does with a post, and what a critical post blames the brand for. */
package io.sturmwarnung.core.triage;
