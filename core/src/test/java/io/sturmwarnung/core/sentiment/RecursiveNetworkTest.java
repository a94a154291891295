package io.sturmwarnung.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.Label;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.trees.LabeledScoredTreeNode;
import edu.stanford.nlp.trees.Tree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class RecursiveNetworkTest {
    private static final RecursiveNetwork NETWORK = RecursiveNetwork.english();
    private static final SentimentCostAndGradient PEER =
            new SentimentCostAndGradient(
                    SentimentModel.loadSerialized(
                            "edu/stanford/nlp/models/sentiment/sentiment.ser.gz"),
                    null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "love it",
                "I love this phone .",
                "This is the worst service ever !",
                "not bad at all , but qwertzuiop",
                "The movie was boring and the actors were Great , all of them ."
            })
    void calculatesWhatCoreNlpDoes_overTheSameTree(String text) {
        List<String> words = List.of(text.split(" "));
        Tree tree = balanced(words);
        PEER.forwardPropagateTree(tree);
        var expected = RNNCoreAnnotations.getPredictions(tree);

        double[] moods = NETWORK.moods(words);

        for (int c = 0; c < RecursiveNetwork.CLASSES; c++) {
            assertThat(moods[c]).isCloseTo(expected.get(c), within(1e-4));
        }
    }

    @Test
    void knowsNothing_ofATextWithoutWords() {
        assertThat(NETWORK.moods(List.of())).containsOnly(0.2);
    }

    /** Neighbours joined pairwise until one node is left. */
    private static Tree balanced(List<String> words) {
        List<Tree> level = new ArrayList<>();
        for (String word : words) {
            level.add(node(List.of(new LabeledScoredTreeNode(label(word)))));
        }
        while (level.size() > 1) {
            List<Tree> next = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                next.add(node(List.of(level.get(i), level.get(i + 1))));
            }
            if (level.size() % 2 == 1) {
                next.add(level.get(level.size() - 1));
            }
            level = next;
        }
        return level.get(0);
    }

    private static Tree node(List<Tree> children) {
        return new LabeledScoredTreeNode(label("X"), children);
    }

    private static Label label(String value) {
        CoreLabel label = new CoreLabel();
        label.setWord(value);
        label.setValue(value);
        return label;
    }
}
