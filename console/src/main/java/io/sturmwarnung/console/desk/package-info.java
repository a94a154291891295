/**
 * What people do about incidents, whichever way they send it: as JSON or by the forms of the page.
 * What they confirmed since an alert is weighed here, too.
 */
package io.sturmwarnung.console.desk;
