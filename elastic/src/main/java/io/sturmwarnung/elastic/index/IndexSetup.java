package io.sturmwarnung.elastic.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.GetIndexTemplateResponse;
import co.elastic.clients.elasticsearch.indices.PutIndexTemplateRequest;
import co.elastic.clients.json.JsonData;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Brings the index templates to the server, creates the indices that are not monthly, and adds new
 * fields to those that exist. Running it again changes nothing.
 */
public final class IndexSetup {
    private static final Logger LOG = LoggerFactory.getLogger(IndexSetup.class);

    /** The key under which a template carries the fingerprint of its content. */
    private static final String FINGERPRINT = "fingerprint";

    /** Above the 100 to 200 of the templates that Elasticsearch and its agents bring along. */
    private static final long PRIORITY = 500;

    /** Maps have no order of their own; sorted keys make the same content the same text. */
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final ElasticsearchClient client;
    private final Analyzers analyzers;
    private final List<String> done = new ArrayList<>();

    private IndexSetup(ElasticsearchClient client, Analyzers analyzers) {
        this.client = client;
        this.analyzers = analyzers;
    }

    /**
     * Installs everything and says what was done, one line each.
     *
     * @throws UncheckedIOException if the server does not answer
     * @throws IllegalStateException if an existing index cannot take the new mapping
     */
    public static List<String> install(ElasticsearchClient client) {
        try {
            IndexSetup setup = new IndexSetup(client, Analyzers.supportedBy(client));
            setup.report(
                    "analyzers %s and %s: from %s"
                            .formatted(
                                    Analyzers.GERMAN,
                                    Analyzers.ENGLISH,
                                    setup.analyzers.description()));
            for (Index index : Index.values()) {
                setup.install(index);
            }
            return List.copyOf(setup.done);
        } catch (IOException e) {
            throw new UncheckedIOException("setting up the indices", e);
        }
    }

    /** Whether somebody has installed everything that is there from the beginning. */
    public static boolean done(ElasticsearchClient client) throws IOException {
        return client.indices().exists(request -> request.index(Indices.INCIDENTS)).value();
    }

    private void install(Index index) throws IOException {
        String template = index.template();
        String body = json(template(index));
        String fingerprint = fingerprint(body);
        boolean current = fingerprint.equals(installedFingerprint(template));
        if (!current) {
            client.indices()
                    .putIndexTemplate(
                            PutIndexTemplateRequest.of(
                                    request ->
                                            request.withJson(new StringReader(body))
                                                    .name(template)
                                                    .meta(FINGERPRINT, JsonData.of(fingerprint))));
        }
        report("template " + template + ": " + (current ? "unchanged" : "installed"));
        boolean exists = client.indices().exists(request -> request.index(index.alias())).value();
        if (exists && !current) {
            addFields(index);
        } else if (!exists && !index.monthly()) {
            create(index);
        }
    }

    private String installedFingerprint(String template) throws IOException {
        if (!client.indices().existsIndexTemplate(request -> request.name(template)).value()) {
            return null;
        }
        GetIndexTemplateResponse found =
                client.indices().getIndexTemplate(request -> request.name(template));
        JsonData fingerprint =
                found.indexTemplates().getFirst().indexTemplate().meta().get(FINGERPRINT);
        return fingerprint == null ? null : fingerprint.to(String.class);
    }

    private void create(Index index) throws IOException {
        try {
            client.indices().create(request -> request.index(index.alias()));
            report("index " + index.alias() + ": created");
        } catch (ElasticsearchException e) {
            // Another setup at the same time was faster; the outcome is the same.
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    private void addFields(Index index) throws IOException {
        String mapping = json(Mappings.strict(index));
        try {
            client.indices()
                    .putMapping(
                            request ->
                                    request.index(index.alias())
                                            .withJson(new StringReader(mapping)));
            report("index " + index.alias() + ": fields brought up to date");
        } catch (ElasticsearchException e) {
            throw new IllegalStateException(
                    "The index '%s' holds fields of another kind (%s). Reindex it, or delete it."
                            .formatted(index.alias(), e.error().reason()),
                    e);
        }
    }

    private Map<String, Object> template(Index index) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put(
                "settings",
                Map.of(
                        "number_of_shards",
                        1,
                        "auto_expand_replicas",
                        "0-1",
                        "analysis",
                        analyzers.settings()));
        template.put("mappings", Mappings.strict(index));
        if (index.monthly()) {
            template.put("aliases", Map.of(index.alias(), Map.of()));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("index_patterns", index.patterns());
        all.put("priority", PRIORITY);
        all.put("template", template);
        if (index.monthly()) {
            all.put("composed_of", List.of(index.retentionTemplate()));
            all.put("ignore_missing_component_templates", List.of(index.retentionTemplate()));
        }
        return all;
    }

    private void report(String line) {
        LOG.info(line);
        done.add(line);
    }

    private static String fingerprint(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static String json(Map<String, Object> content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers can be written", e);
        }
    }
}
