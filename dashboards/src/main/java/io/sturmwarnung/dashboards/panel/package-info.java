/** Dashboards: rows of panels, controls above them, and the searches they lead to. */
package io.sturmwarnung.dashboards.panel;
