/** Preparing somebody's own Elasticsearch and Kibana, step by step. */
package io.sturmwarnung.app.setup;
