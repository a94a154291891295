/** Kibana saved objects as code: what PR teams see is generated, checked and committed. */
package io.sturmwarnung.dashboards;
