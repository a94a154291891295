package io.sturmwarnung.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The watchlists are complete, and their queries tell the company's posts from others. */
class ScenarioWatchlistTest {
    private static final Map<String, String> ROOTS =
            Map.of(
                    "hotline", "nordlicht",
                    "misfire", "kastell",
                    "sleeper", "zugvogel",
                    "quiet", "birkenhof");

    /** Words, hashtags and handles, and nothing done to them: the least a matcher does. */
    private static final Analyzer WORDS =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    Pattern gaps = Pattern.compile("[^\\p{L}\\p{N}@#]+");
                    Tokenizer tokens = new PatternTokenizer(gaps, -1);
                    return new TokenStreamComponents(tokens, new LowerCaseFilter(tokens));
                }
            };

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void namesEverythingTheContractAsksFor(String name) {
        Map<?, ?> brand = brand(name);

        assertThat(brand.get("id")).isEqualTo(ROOTS.get(name));
        assertThat((String) brand.get("name")).isNotBlank();
        assertThat((List<?>) brand.get("ownAccounts"))
                .allMatch(account -> account.toString().matches("(x|facebook):@?[a-z]+"))
                .hasSize(2);
        assertThat((Map<?, ?>) brand.get("topics")).hasSize(3);
        assertThat(brand.get("alertBudgetPerMonth")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void matchesNearlyAllPostsAboutTheCompany_andFewOthers(String name) throws Exception {
        Query query = query(name);
        Pattern company = Pattern.compile("[@#]?" + ROOTS.get(name) + "(motors|energie)?");
        int named = 0;
        int missed = 0;
        int foreign = 0;
        for (Post post : Scenario.named(name).posts()) {
            boolean matches = matches(query, post);
            boolean names = company.matcher(post.text().toLowerCase(Locale.ROOT)).find();
            named += names ? 1 : 0;
            missed += names && !matches ? 1 : 0;
            foreign += !names && matches ? 1 : 0;
        }

        assertThat((double) missed / named).isLessThan(0.08);
        assertThat(foreign).isZero();
        assertThat(named).isLessThan(Scenario.named(name).posts().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void neverMatchesNamesakes(String name) throws Exception {
        Query query = query(name);
        for (String language : List.of("de", "en")) {
            PhraseBank bank =
                    PhraseBank.of("common-" + language + ".txt", name + "-" + language + ".txt");
            for (String line : bank.lines("namesake")) {
                assertThat(matches(query, Post.of("x:1", "x", Everyday.BEGIN, line)))
                        .as(line)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void matchesEveryOwnPost(String name) throws Exception {
        Query query = query(name);
        for (Post post : Scenario.named(name).posts()) {
            if (post.author().kind() == AuthorKind.BRAND) {
                assertThat(matches(query, post)).as(post.text()).isTrue();
            }
        }
    }

    private static Query query(String name) throws Exception {
        return new QueryParser("text", WORDS).parse((String) brand(name).get("query"));
    }

    private static Map<?, ?> brand(String name) {
        Load load = new Load(LoadSettings.builder().build());
        Map<?, ?> root = (Map<?, ?>) load.loadFromString(Scenario.named(name).watchlist());
        return (Map<?, ?>) ((List<?>) root.get("brands")).getFirst();
    }

    private static boolean matches(Query query, Post post) {
        MemoryIndex index = new MemoryIndex();
        index.addField("text", post.text(), WORDS);
        return index.search(query) > 0;
    }
}
