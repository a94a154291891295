/** What to watch: the brands, their queries, own accounts, topics and campaigns. */
package io.sturmwarnung.core.watchlist;
