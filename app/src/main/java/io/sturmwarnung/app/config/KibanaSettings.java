package io.sturmwarnung.app.config;

import io.sturmwarnung.dashboards.kibana.KibanaAddress;
import io.sturmwarnung.dashboards.kibana.KibanaSpace;
import io.sturmwarnung.elastic.security.ReaderAccount;

import java.net.URI;

/**
 * The Kibana that shows the dashboards.
 *
 * @param address where it is
 * @param space where in it the dashboards are
 * @param reader the login of those who only look, or {@code null} if there is none
 */
public record KibanaSettings(KibanaAddress address, KibanaSpace space, ReaderAccount reader) {

    /** The address of the space, which links begin with. */
    public URI home() {
        return address.home(space);
    }

    /** The address of the list of dashboards, for people. */
    public URI dashboards() {
        return address.dashboards(space);
    }
}
