package io.sturmwarnung.core.reply;

import org.junit.jupiter.api.Test;

import java.util.*;

class PeekTest {
    @Test
    void peek() throws Exception {
        for (ReplyCases.Case c : ReplyCases.read("tuning.yaml")) {
            Set<String> f = ReplyCases.found(c);
            Set<String> missing = new TreeSet<>(c.rules());
            missing.removeAll(f);
            Set<String> extra = new TreeSet<>(f);
            extra.removeAll(c.rules());
            extra.removeAll(c.may());
            if (!missing.isEmpty() || !extra.isEmpty()) {
                System.out.println(
                        (c.good() ? "GOOD " : "BAD ")
                                + "missing "
                                + missing
                                + " extra "
                                + extra
                                + " :: "
                                + c.text());
                for (ReplyFinding x : ReplyCheck.of().check(c.text()).findings())
                    if (extra.contains(x.rule().code()))
                        System.out.println("      " + x.rule().code() + " <" + x.quote() + ">");
            }
        }
    }
}
