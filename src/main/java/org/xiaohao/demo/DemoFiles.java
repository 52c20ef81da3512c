package org.xiaohao.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Makes small files that are what their names say. */
final class DemoFiles {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private DemoFiles() {}

    /** @param mark ASCII text inside, so that no two files have the same hash */
    static byte[] make(String name, String mark) {
        return name.endsWith(".png") ? png(mark) : pdf(mark);
    }

    private static byte[] pdf(String mark) {
        String page = "BT /F1 16 Tf 60 760 Td (Demonstration document " + mark + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var text = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (String object : objects) {
            offsets.add(text.length());
            text.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = text.length();
        text.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> text.append("%010d 00000 n \n".formatted(offset)));
        text.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return text.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] png(String mark) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        // a pattern from the mark instead of letters: a server may have no fonts
        for (int i = 0; i < mark.length(); i++) {
            pen.setColor(new Color(mark.charAt(i) * 104_729 & 0xFFFFFF));
            pen.fillRect(i * WIDTH / mark.length(), HEIGHT / 4, WIDTH / mark.length() - 1, HEIGHT / 2);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
