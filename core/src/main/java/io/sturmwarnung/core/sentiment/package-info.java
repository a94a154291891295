/** How a post feels about the brand, how sure that is, and whether its words offend. */
package io.sturmwarnung.core.sentiment;
