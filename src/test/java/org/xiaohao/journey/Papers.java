package org.xiaohao.journey;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small real files, as people hand them in. */
final class Papers {

    private static final int SIDE = 40;

    private Papers() {}

    static FilePayload pdf(String name) {
        String page =
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF""";
        return new FilePayload(name, "application/pdf", page.getBytes(StandardCharsets.US_ASCII));
    }

    static FilePayload photo(String name) {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().setBackground(Color.LIGHT_GRAY);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return new FilePayload(name, "image/png", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
