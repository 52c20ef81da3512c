package org.xiaohao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.StartRefused;

/** The texts lie in a folder that people edit, so they may be wrong at any time. */
class TextFolderTest {

    private static final String PLAIN = "主题：收到（{number}）\n用途：回执。\n\n编号 {number}\n{link}\n";
    private static final String HTML = "<p>编号 {number}</p>\n<p>{link}</p>\n";

    @TempDir
    Path folder;

    private final Notice notice =
            new Notice(new ProblemNumber("XH-2026-000123"), "step", "receipt", "a@example.org", Map.of());

    @BeforeEach
    void oneGoodPair() throws IOException {
        write(PLAIN, HTML);
    }

    @Test
    void anEditedFileCountsAtOnce() throws IOException {
        NoticeTexts texts = NoticeHouse.texts(folder);
        write(PLAIN.replace("收到", "已登记"), HTML.replace("编号", "号码"));
        assertThat(texts.fill(notice).subject()).isEqualTo("已登记（XH-2026-000123）");
        assertThat(texts.fill(notice).html()).contains("号码 XH-2026-000123");
    }

    @Test
    void aFileSpoiltWhileItRunsHoldsUpNoMail() throws IOException {
        NoticeTexts texts = NoticeHouse.texts(folder);
        write("完全没有主题", HTML);
        assertThat(texts.fill(notice).subject()).isEqualTo("收到（XH-2026-000123）");
        Files.delete(folder.resolve("receipt.html"));
        assertThat(texts.fill(notice).subject()).isEqualTo("收到（XH-2026-000123）");
    }

    @Test
    void aNewPairIsANewKindWithoutARestart() throws IOException {
        NoticeTexts texts = NoticeHouse.texts(folder);
        assertThatThrownBy(() -> texts.mustKnow("fresh")).isInstanceOf(IllegalArgumentException.class);
        Files.writeString(folder.resolve("fresh.txt"), PLAIN);
        Files.writeString(folder.resolve("fresh.html"), HTML);
        texts.mustKnow("fresh");
    }

    @Test
    void acceptsFilesOfOtherSystems() throws IOException {
        write("\uFEFF" + PLAIN.replace("\n", "\r\n"), HTML);
        assertThat(NoticeHouse.texts(folder).fill(notice).subject()).isEqualTo("收到（XH-2026-000123）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            主题： | 收到： | receipt.txt | 第一行应当写
            编号 {number} | 编号 {number} {queryCode} | receipt.txt | {queryCode}
            编号 {number} | 编号 {number | receipt.txt | 花括号
            编号 {number} | 编号 {what} | receipt.txt | {what}
            <p>编号 {number}</p> | <p>编号 {number} {zoneName}</p> | receipt.txt | {zoneName}
            <p>{link}</p> | <p>无</p> | receipt.html | {link}
            <p>编号 {number}</p> | <p>编号 {number} | receipt.html | 没有结束
            <p>编号 {number}</p> | 编号 {number}</p> | receipt.html | 没有对应
            <p>编号 {number}</p> | <p onclick="x()">编号 {number}</p> | receipt.html | 不能有脚本
            <p>编号 {number}</p> | <script>x</script><p>编号 {number}</p> | receipt.html | 不能有脚本
            <p>编号 {number}</p> | <p>编号 {number} < 9</p> | receipt.html | 没有成对
            """)
    void aBrokenPairStopsTheStartAndIsNamed(String good, String bad, String file, String why) throws IOException {
        write(PLAIN.replace(good, bad), HTML.replace(good, bad));
        assertThatThrownBy(() -> NoticeHouse.folder(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(file, why);
    }

    @Test
    void aMissingHalfOrAnEmptyFolderStopsTheStart() throws IOException {
        Files.delete(folder.resolve("receipt.html"));
        assertThatThrownBy(() -> NoticeHouse.folder(folder)).hasMessageContainingAll("receipt.html", "缺失");
        Files.delete(folder.resolve("receipt.txt"));
        assertThatThrownBy(() -> NoticeHouse.folder(folder)).hasMessageContaining("没有通知文本");
        assertThatThrownBy(() -> NoticeHouse.folder(folder.resolve("nowhere"))).hasMessageContaining("目录不存在");
    }

    @Test
    void savesBothHalvesOrNone() throws IOException {
        TextFolder texts = NoticeHouse.folder(folder);
        var text = new NoticeText("receipt", PLAIN.replace("收到", "新"), HTML.replace("编号", "新号"));
        Files.createDirectory(folder.resolve("receipt.html.part"));
        assertThatThrownBy(() -> new TextWriter(texts).write(text))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("没有保存");
        assertThat(Files.readString(folder.resolve("receipt.txt"))).isEqualTo(PLAIN);

        Files.delete(folder.resolve("receipt.html.part"));
        new TextWriter(texts).write(text);
        assertThat(Files.readString(folder.resolve("receipt.txt"))).contains("主题：新");
        assertThat(Files.readString(folder.resolve("receipt.html"))).contains("新号");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(List.of("receipt.txt", "receipt.html"));
        }
    }

    private void write(String plain, String html) throws IOException {
        Files.writeString(folder.resolve("receipt.txt"), plain);
        Files.writeString(folder.resolve("receipt.html"), html);
    }
}
