package io.sturmwarnung.core.response;

import java.time.Instant;

/**
 * A brand is in a storm.
 *
 * @param incident id of the incident
 * @param since when it was known to be one
 */
record Storm(String incident, Instant since) {}
