package io.sturmwarnung.benchmarks.understanding;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;

import java.io.IOException;
import java.util.Properties;

/** CoreNLP's sentiment pipeline as its manual sets it up, with its default parser. */
final class StockPipeline {
    private StockPipeline() {}

    public static void main(String[] args) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,parse,sentiment");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        Measurement.run("CoreNLP", Measurement.posts(args), post -> pipeline.process(post.text()));
    }
}
