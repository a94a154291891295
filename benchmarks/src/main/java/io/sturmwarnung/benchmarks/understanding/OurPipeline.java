package io.sturmwarnung.benchmarks.understanding;

import io.sturmwarnung.core.mention.PostAnnotator;

import java.io.IOException;

/** All that the product understands of a post: language, mood, offence, triage, cause, author. */
final class OurPipeline {
    private OurPipeline() {}

    public static void main(String[] args) throws IOException {
        PostAnnotator annotator = PostAnnotator.bundled();
        Measurement.run(
                "Sturmwarnung", Measurement.posts(args), post -> annotator.annotate(post, false));
    }
}
