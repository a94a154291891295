package io.sturmwarnung.console.delivery;

import io.sturmwarnung.console.channel.MailChannel;
import io.sturmwarnung.core.digest.DigestTimes;
import io.sturmwarnung.core.watchlist.Brand;

import jakarta.mail.internet.InternetAddress;

import java.net.URI;
import java.util.List;

/**
 * Who wants digests, of what and when.
 *
 * @param channel through which they are sent
 * @param to who reads them
 * @param times when
 * @param language {@code de} or {@code en}
 * @param brands of which brands, one digest each
 * @param console address of the console, or {@code null}
 */
public record DigestOrder(
        MailChannel channel,
        List<InternetAddress> to,
        DigestTimes times,
        String language,
        List<Brand> brands,
        URI console) {
    public DigestOrder {
        to = List.copyOf(to);
        brands = List.copyOf(brands);
    }
}
