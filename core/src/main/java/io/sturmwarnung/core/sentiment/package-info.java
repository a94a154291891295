/**
 * How a post feels about the brand, how sure that is, and whether its words offend. Dictionaries
 * that people can read and extend lie beside the classes; a text is first read into evidence
 * ({@link io.sturmwarnung.core.sentiment.SentimentScorer}), then judged, so a fitted judge can
 * join.
 */
package io.sturmwarnung.core.sentiment;
