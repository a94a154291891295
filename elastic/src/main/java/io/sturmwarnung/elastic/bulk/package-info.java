/** Writing many documents at once, with a verdict on each. */
package io.sturmwarnung.elastic.bulk;
