/** Puts posts on a topic of Kafka: a bundled story, or those of a file. */
package io.sturmwarnung.app.feed;
