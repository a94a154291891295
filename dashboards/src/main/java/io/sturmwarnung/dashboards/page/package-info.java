/** The dashboards that are shipped, each a list of questions and the pictures that answer them. */
package io.sturmwarnung.dashboards.page;
