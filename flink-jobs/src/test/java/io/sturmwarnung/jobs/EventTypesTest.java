package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.core.response.QuestionChange;
import io.sturmwarnung.core.response.ResponseAlert;
import io.sturmwarnung.core.response.ResponseBook;
import io.sturmwarnung.core.response.ResponseMetrics;
import io.sturmwarnung.core.response.StormTimes;
import io.sturmwarnung.core.source.ChannelFigures;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.jobs.post.ObservedPost;
import io.sturmwarnung.jobs.sink.MentionRecord;
import io.sturmwarnung.jobs.source.RawRecord;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                RawRecord.class,
                Rejection.class,
                Post.class,
                ObservedPost.class,
                ChannelFigures.class,
                Mention.class,
                MentionRecord.class,
                BrandMetrics.class,
                Incident.class,
                Alert.class,
                OwnPostAlert.class,
                QuestionChange.class,
                StormTimes.class,
                ResponseBook.class,
                ResponseMetrics.class,
                ResponseAlert.class,
                IndexedDocument.class
            })
    void isSerializedWithoutKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }
}
