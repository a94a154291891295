package io.sturmwarnung.core.watchlist;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is watched.
 *
 * @param brands at least one; ids are unique
 * @param version changes whenever the content does; stored with every alert
 */
public record Watchlist(List<Brand> brands, String version) implements Serializable {

    public Watchlist {
        brands = List.copyOf(brands);
    }

    /** The same brands, each with that budget; another budget is another version. */
    public Watchlist withAlertBudget(double perMonth) {
        List<Brand> changed =
                brands.stream().map(brand -> brand.withAlertBudget(perMonth)).toList();
        return new Watchlist(changed, WatchlistVersion.of(changed));
    }

    /** The brand with that id. */
    public Optional<Brand> brand(String id) {
        return brands.stream().filter(brand -> brand.id().equals(id)).findFirst();
    }
}
