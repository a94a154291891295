/**
 * Brings what is generated here to a running Kibana, by its documented HTTP API (9.2 to 9.5): the
 * space, the saved objects and the role of those who only look. Each step can be repeated; while
 * Kibana starts it is waited for.
 */
package io.sturmwarnung.dashboards.kibana;
