/**
 * The real Elasticsearch server, run as a child process for as long as it is needed. It listens on
 * loopback only and never outlives the process that started it.
 */
package io.sturmwarnung.elastic.embedded;
