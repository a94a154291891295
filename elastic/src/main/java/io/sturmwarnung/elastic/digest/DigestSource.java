package io.sturmwarnung.elastic.digest;

import io.sturmwarnung.core.digest.DigestFigures;
import io.sturmwarnung.core.digest.Stretch;
import io.sturmwarnung.core.watchlist.Brand;

/** Knows what a digest tells. */
public interface DigestSource {

    /** What is to be told of a brand and that time. */
    DigestFigures figures(Brand brand, Stretch time);
}
