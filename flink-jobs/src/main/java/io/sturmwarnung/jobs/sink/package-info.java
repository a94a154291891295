/** Where results go: Elasticsearch, a file of rejects, Kafka topics. */
package io.sturmwarnung.jobs.sink;
