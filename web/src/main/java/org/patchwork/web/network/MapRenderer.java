package org.patchwork.web.network;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.primefaces.component.organigram.OrganigramBase;
import org.primefaces.component.organigramnode.UIOrganigramNode;
import org.primefaces.model.OrganigramNode;

/**
 * Writes the nodes of {@code p:organigram} as nested lists, collapsible ones as {@code details}: readable
 * without script or style, reached by keyboard, printable. The content of a node is the facelet of the
 * {@code p:organigramNode} of its type; a type may carry further style classes after a blank. No ids are
 * written, so none repeats.
 */
public class MapRenderer extends Renderer<OrganigramBase> {

    private static final String LIST = "ul";
    private static final String ITEM = "li";
    private static final String CLASS = "class";

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext page, OrganigramBase map) {
        // The children are the facelets of the node types: each is written where a node of its type stands.
    }

    @Override
    public void encodeEnd(FacesContext page, OrganigramBase map) throws IOException {
        OrganigramNode root = map.getValue();
        if (root == null) {
            return;
        }
        Pen pen = new Pen(page, map);
        pen.open("div", "map");
        pen.open("div", "map-child");
        pen.content(root);
        pen.close("div");
        pen.open(LIST, "map-groups");
        for (OrganigramNode group : root.getChildren()) {
            pen.item(group);
        }
        pen.close(LIST);
        pen.close("div");
    }

    private static final class Pen {

        private final FacesContext page;
        private final ResponseWriter out;
        private final String var;
        private final Map<String, UIComponent> facelets = new HashMap<>();

        private Pen(FacesContext page, OrganigramBase map) {
            this.page = page;
            this.out = page.getResponseWriter();
            this.var = map.getVar();
            for (UIComponent child : map.getChildren()) {
                if (child instanceof UIOrganigramNode type && type.isRendered()) {
                    facelets.put(type.getType(), type);
                }
            }
        }

        private void item(OrganigramNode node) throws IOException {
            open(ITEM, "node-" + node.getType());
            if (node.isCollapsible()) {
                open("details", null);
                if (node.isExpanded()) {
                    out.writeAttribute("open", "open", null);
                }
                open("summary", null);
                content(node);
                close("summary");
                children(node);
                close("details");
            } else {
                open("div", "leaf");
                content(node);
                close("div");
                children(node);
            }
            close(ITEM);
        }

        private void children(OrganigramNode node) throws IOException {
            if (!node.isLeaf()) {
                open(LIST, null);
                for (OrganigramNode child : node.getChildren()) {
                    item(child);
                }
                close(LIST);
            }
        }

        private void content(OrganigramNode node) throws IOException {
            UIComponent facelet = facelets.get(node.getType().split(" ")[0]);
            if (facelet == null) {
                throw new IllegalStateException("no p:organigramNode of type " + node.getType());
            }
            Map<String, Object> values = page.getExternalContext().getRequestMap();
            Object before = values.put(var, node.getData());
            for (UIComponent part : facelet.getChildren()) {
                part.encodeAll(page);
            }
            values.put(var, before);
        }

        private void open(String element, String styleClass) throws IOException {
            out.startElement(element, null);
            if (styleClass != null) {
                out.writeAttribute(CLASS, styleClass, null);
            }
        }

        private void close(String element) throws IOException {
            out.endElement(element);
        }
    }
}
