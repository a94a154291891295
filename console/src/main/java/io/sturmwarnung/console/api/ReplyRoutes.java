package io.sturmwarnung.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.sturmwarnung.core.reply.ReplyCheck;
import io.sturmwarnung.core.reply.ReplyJson;
import io.sturmwarnung.core.text.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks replies before they are sent; nothing of them is kept. */
public final class ReplyRoutes {
    /** No JSON of a draft that is short enough is larger, not even one that escapes each letter. */
    private static final int MAX_BYTES = 12 * ReplyCheck.LONGEST_DRAFT + 1_000;

    private static final Set<String> FIELDS = Set.of("text", "lang");
    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    /** Answers what is to be said of a reply: {@code {"text","lang"}}, the language if known. */
    public void check(Context ctx) {
        // A form in a page elsewhere cannot send this type without asking first.
        String type = ctx.contentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            ApiRoutes.problem(
                    ctx.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE), "Send application/json.");
            return;
        }
        if (ctx.contentLength() > MAX_BYTES) {
            tooLong(ctx);
            return;
        }
        JsonNode body = parse(ctx.body());
        List<String> problems = problems(body);
        if (!problems.isEmpty()) {
            ApiRoutes.problem(
                    ctx.status(HttpStatus.BAD_REQUEST), String.join("; ", problems) + ".");
            return;
        }
        Language language =
                body.hasNonNull("lang")
                        ? Language.ofCode(body.get("lang").asText())
                        : Language.OTHER;
        String text = body.get("text").textValue();
        if (ReplyCheck.isTooLong(text)) {
            tooLong(ctx);
            return;
        }
        ApiRoutes.json(ctx, ReplyJson.of(ReplyCheck.of(language).check(text)));
    }

    private static void tooLong(Context ctx) {
        ApiRoutes.problem(
                ctx.status(HttpStatus.CONTENT_TOO_LARGE),
                "text must have at most " + ReplyCheck.LONGEST_DRAFT + " characters.");
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // Told to the sender as no object; what was sent is not repeated.
            return MissingNode.getInstance();
        }
    }

    private static List<String> problems(JsonNode body) {
        if (!body.isObject()) {
            return List.of("Send a JSON object: {\"text\":\"…\",\"lang\":\"de\"}");
        }
        List<String> problems = new ArrayList<>();
        if (!body.path("text").isTextual() || body.get("text").textValue().isBlank()) {
            problems.add("text must be the reply to check");
        }
        if (body.hasNonNull("lang") && !Set.of("de", "en").contains(body.get("lang").asText())) {
            problems.add("lang must be de or en, or be left out");
        }
        body.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!FIELDS.contains(name)) {
                                problems.add("there is no field other than text and lang");
                            }
                        });
        return problems.stream().distinct().toList();
    }
}
