/**
 * The bundled scenarios: invented companies, their everyday mentions and what goes wrong. A story
 * plans cues in time, a stage performs them in order, and texts come from phrase banks under {@code
 * scenarios/}. Everything follows from the seed, never from the clock.
 */
package io.sturmwarnung.app.scenario;
