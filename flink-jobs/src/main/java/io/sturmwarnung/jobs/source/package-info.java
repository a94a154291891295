/** Where records come from: files and Kafka topics, each record with its place of origin. */
package io.sturmwarnung.jobs.source;
