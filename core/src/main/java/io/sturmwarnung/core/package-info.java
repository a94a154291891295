/**
 * The domain: posts become mentions, mentions are counted in sliding windows, windows out of line
 * with their baseline open an incident, an incident gets a playbook and raises alerts. Plain Java:
 * nothing here knows Flink, HTTP or Elasticsearch.
 */
package io.sturmwarnung.core;
