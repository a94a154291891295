/** The connection to Elasticsearch: where it is, how to log in, and whether it answers. */
package io.sturmwarnung.elastic.client;
