package io.sturmwarnung.elastic.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many mentions match
 * @param hits the first of them
 */
public record SearchPage(long total, List<SearchHit> hits) {}
