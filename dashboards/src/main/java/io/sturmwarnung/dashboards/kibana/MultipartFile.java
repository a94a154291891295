package io.sturmwarnung.dashboards.kibana;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A file as the only part, called {@code file}, of a form ({@code multipart/form-data}, RFC 7578).
 *
 * @param name of the file; Kibana wants it to end in {@code .ndjson}
 * @param content its text
 */
record MultipartFile(String name, String content) {
    private static final String LINE_END = "\r\n";

    /** A boundary that does not occur in the content. */
    String boundary() {
        String boundary;
        do {
            boundary = "sturmwarnung-" + UUID.randomUUID();
        } while (content.contains(boundary));
        return boundary;
    }

    /** The form with that boundary. */
    byte[] body(String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                utf8(
                        String.join(
                                LINE_END,
                                "--" + boundary,
                                "Content-Disposition: form-data; name=\"file\"; filename=\""
                                        + name
                                        + "\"",
                                "Content-Type: application/ndjson",
                                "",
                                "")));
        body.writeBytes(utf8(content));
        body.writeBytes(utf8(LINE_END + "--" + boundary + "--" + LINE_END));
        return body.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
