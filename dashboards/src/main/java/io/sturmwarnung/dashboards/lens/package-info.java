/**
 * Pictures in Lens. A layer is a question to one index: buckets, and metrics within each; a chart
 * draws layers. A field that the index has not, or that an operation cannot use, is refused when
 * the layer is built.
 */
package io.sturmwarnung.dashboards.lens;
