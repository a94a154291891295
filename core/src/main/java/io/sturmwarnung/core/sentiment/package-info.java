/**
 * How a post feels about the brand, and how sure that is. Dictionaries that people can read and
 * extend lie beside the classes; a text is first read into evidence, then judged by a fitted model.
 */
package io.sturmwarnung.core.sentiment;
