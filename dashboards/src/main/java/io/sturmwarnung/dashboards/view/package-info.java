/** Data views: what Kibana knows of the indices, in the words of PR teams. */
package io.sturmwarnung.dashboards.view;
