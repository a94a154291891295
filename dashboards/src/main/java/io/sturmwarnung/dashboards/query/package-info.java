/** Asks Elasticsearch what a Lens panel asks, read from the panel's own definition. */
package io.sturmwarnung.dashboards.query;
