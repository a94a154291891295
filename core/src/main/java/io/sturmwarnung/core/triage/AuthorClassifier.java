package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells who speaks, in two steps: {@link #ofAccount} by what is known of the account, {@link
 * #classify} by what the text adds to that. What the source claims of an account wins, but that it
 * is a person: then the text may say which.
 */
public final class AuthorClassifier {
    /**
     * Who has so many followers moves opinion alone: where the trade lets "micro-influencers"
     * begin, and a hundred times what a usual account has.
     */
    static final long INFLUENCER_FOLLOWERS = 10_000;

    /**
     * Half of it will do where the channel vouches for the account: its followers are not bought.
     */
    static final long VERIFIED_INFLUENCER_FOLLOWERS = 5_000;

    /** Who lives by being followed says so in the name, and is listened to from here on. */
    static final long NAMED_INFLUENCER_FOLLOWERS = 1_000;

    /** Promotion and links in one post from which on nobody speaks but a machine or an advert. */
    static final int BOT_PROMOTIONS = 3;

    private static final Set<String> MEDIA_CHANNELS = Set.of("news", "press", "tv", "radio");
    private static final Set<AuthorKind> PEOPLE =
            EnumSet.of(AuthorKind.PERSON, AuthorKind.UNKNOWN, AuthorKind.INFLUENCER);
    private static final List<Language> LANGUAGES = List.of(Language.GERMAN, Language.ENGLISH);

    private final Map<Language, AuthorPhrases> phrases = new EnumMap<>(Language.class);

    public AuthorClassifier(Dictionaries dictionaries) {
        for (Language language : LANGUAGES) {
            phrases.put(language, AuthorPhrases.of(language, dictionaries));
        }
    }

    /**
     * Who speaks by the account alone; {@link AuthorKind#PERSON} where nothing else is known of it.
     *
     * @param own whether it is an account of the brand the post is about
     */
    public AuthorKind ofAccount(Post post, boolean own) {
        Author author = post.author();
        if (own) {
            return AuthorKind.BRAND;
        }
        if (!PEOPLE.contains(author.kind()) || author.kind() == AuthorKind.INFLUENCER) {
            return author.kind();
        }
        if (MEDIA_CHANNELS.contains(post.channel())) {
            return AuthorKind.MEDIA;
        }
        Set<AuthorKind> named = named(author);
        boolean person = author.kind() == AuthorKind.PERSON;
        for (AuthorKind kind : List.of(AuthorKind.BOT, AuthorKind.MEDIA, AuthorKind.BRAND)) {
            // A person may be called Kurier or Post, and work for a company.
            if (!person && named.contains(kind)) {
                return kind;
            }
        }
        long enough =
                named.contains(AuthorKind.INFLUENCER)
                        ? NAMED_INFLUENCER_FOLLOWERS
                        : author.verified() ? VERIFIED_INFLUENCER_FOLLOWERS : INFLUENCER_FOLLOWERS;
        return author.followers() >= enough ? AuthorKind.INFLUENCER : AuthorKind.PERSON;
    }

    /**
     * Who speaks by account and text. People who say that they worked for the brand are former
     * employees, whatever else they are; who is followed by many counts as such before as a
     * customer.
     *
     * @param account what {@link #ofAccount} said
     */
    public AuthorKind classify(AuthorKind account, String text, List<Word> words, Language spoken) {
        if (!PEOPLE.contains(account)) {
            return account;
        }
        AuthorPhrases known = phrases.get(spoken);
        List<AuthorKind> said = known == null ? List.of() : kinds(known.texts(), words);
        if (said.contains(AuthorKind.FORMER_EMPLOYEE)) {
            return AuthorKind.FORMER_EMPLOYEE;
        }
        if (said.contains(AuthorKind.MEDIA)) {
            return AuthorKind.MEDIA;
        }
        if (promotes(text, said)) {
            return AuthorKind.BOT;
        }
        if (account == AuthorKind.INFLUENCER || said.contains(AuthorKind.INFLUENCER)) {
            return AuthorKind.INFLUENCER;
        }
        return said.contains(AuthorKind.CUSTOMER) ? AuthorKind.CUSTOMER : AuthorKind.PERSON;
    }

    private Set<AuthorKind> named(Author author) {
        Set<AuthorKind> named = EnumSet.noneOf(AuthorKind.class);
        for (String name : new String[] {author.name(), author.handle()}) {
            if (name != null) {
                List<Word> words = WordTokenizer.tokenizeName(name);
                LANGUAGES.forEach(each -> named.addAll(kinds(phrases.get(each).names(), words)));
            }
        }
        return named;
    }

    private static List<AuthorKind> kinds(Phrasebook<AuthorKind> phrases, List<Word> words) {
        return phrases.find(words).stream().map(Hit::value).toList();
    }

    /** Adverts repeat themselves: calls to buy or click, and links, the same one above all. */
    private static boolean promotes(String text, List<AuthorKind> said) {
        List<String> links = links(text);
        long calls = said.stream().filter(kind -> kind == AuthorKind.BOT).count();
        int repeated = links.size() - new HashSet<>(links).size();
        return (calls > 0 && calls + links.size() >= BOT_PROMOTIONS)
                || repeated >= BOT_PROMOTIONS - 1;
    }

    private static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        int at = text.indexOf("http");
        while (at >= 0) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            String link = text.substring(at, end);
            if (link.startsWith("http://") || link.startsWith("https://")) {
                links.add(link);
            }
            at = text.indexOf("http", end);
        }
        return links;
    }
}
