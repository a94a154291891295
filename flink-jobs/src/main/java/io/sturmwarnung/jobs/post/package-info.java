/** From raw records to posts: read, paced, placed in time, and each of them once. */
package io.sturmwarnung.jobs.post;
