/** From posts to mentions: which brands a post is about, and what it says. */
package io.sturmwarnung.jobs.mention;
