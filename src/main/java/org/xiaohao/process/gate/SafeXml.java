package org.xiaohao.process.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that may come from anybody: no document type, hence no entities and nothing from outside. */
final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private SafeXml() {}

    /** @throws IllegalArgumentException in Chinese, when it is not XML or has a document type */
    static Element read(byte[] content) {
        try {
            return builder().parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXException wrong) {
            boolean doctype = wrong.getMessage() != null && wrong.getMessage().contains("DOCTYPE");
            throw new IllegalArgumentException(doctype ? "不能含有 DOCTYPE 或外部实体" : "不是有效的 XML 文件", wrong);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the element itself, without that of its children. */
    static String ownText(Element element) {
        return nodes(element)
                .filter(Text.class::isInstance)
                .map(Node::getNodeValue)
                .collect(Collectors.joining());
    }

    static Stream<Element> children(Element element) {
        return nodes(element).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** The id of the element, or of the nearest one around it that has one. */
    static String idOf(Element element) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            if (each.hasAttribute("id")) {
                return each.getAttribute("id");
            }
        }
        return "";
    }

    private static Stream<Node> nodes(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // else each fault is also written to the console
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }
}
