package io.sturmwarnung.elastic.embedded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the server reads from its standard input, in its own binary form. Elasticsearch's launcher
 * normally writes this; it is three more Java processes, which take as long as a third of the
 * start. The form belongs to the server's version: fields and order are those of {@code
 * org.elasticsearch.bootstrap.ServerArgs} in 9.5.
 */
final class ServerArguments {
    private static final String KEYSTORE = "org.elasticsearch.common.settings.KeyStoreWrapper";
    private static final int KEYSTORE_FORMAT = 7;
    private static final int TYPE_STRING = 0;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] of(Map<String, String> settings, Path config, Path logs) {
        ServerArguments arguments = new ServerArguments();
        arguments.flag(false); // run as a daemon
        arguments.flag(true); // keep the console quiet
        arguments.flag(false); // write a pid file
        arguments.emptyKeystore();
        arguments.number(settings.size());
        settings.forEach(
                (name, value) -> {
                    arguments.text(name);
                    arguments.bytes.write(TYPE_STRING);
                    arguments.text(value);
                });
        arguments.text(config.toString());
        arguments.text(logs.toString());
        return arguments.bytes.toByteArray();
    }

    private void emptyKeystore() {
        text(KEYSTORE);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(KEYSTORE_FORMAT).array());
        flag(false); // has a password
        flag(false); // has encrypted content
        number(0); // entries
        flag(false); // is closed
    }

    private void flag(boolean value) {
        bytes.write(value ? 1 : 0);
    }

    /** Seven bits a byte, lowest first; the eighth says that more follow. */
    private void number(int value) {
        int rest = value;
        while (rest > 0x7f) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /** Its length in UTF-16 units, then each of them in one to three bytes. */
    private void text(String value) {
        number(value.length());
        for (int i = 0; i < value.length(); i++) {
            int unit = value.charAt(i);
            if (unit < 0x80) {
                bytes.write(unit);
            } else if (unit < 0x800) {
                bytes.write(0xc0 | (unit >> 6));
                bytes.write(0x80 | (unit & 0x3f));
            } else {
                bytes.write(0xe0 | (unit >> 12));
                bytes.write(0x80 | ((unit >> 6) & 0x3f));
                bytes.write(0x80 | (unit & 0x3f));
            }
        }
    }

    private ServerArguments() {}
}
