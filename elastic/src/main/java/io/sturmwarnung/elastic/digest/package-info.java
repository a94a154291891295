/** What a digest tells, read from what is stored, and which digests were sent. */
package io.sturmwarnung.elastic.digest;
