package org.patchwork.whole;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jboss.shrinkwrap.api.importer.ZipImporter;

/**
 * The EAR as it is built, with one more web module beside the portal that holds the tests of this package. The portal
 * itself is not touched, so that browser tests see what people will see.
 */
public final class WholeApplication {

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String TESTS = "tests.war";

    private WholeApplication() {
    }

    /** Deployed once, before the first test. */
    @Deployment
    public static EnterpriseArchive patchwork() throws IOException {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "patchwork.ear")
                .importFrom(new File(System.getProperty("patchwork.ear"))).as(EnterpriseArchive.class);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, TESTS)
                .addPackage(WholeApplication.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        String descriptor = text(ear, DESCRIPTOR).replace("<library-directory>", "<module><web><web-uri>" + TESTS
                + "</web-uri><context-root>/tests</context-root></web></module><library-directory>");
        ear.delete(DESCRIPTOR);
        return ear.add(new StringAsset(descriptor), DESCRIPTOR).addAsModule(Testable.archiveToTest(tests));
    }

    private static String text(EnterpriseArchive ear, String path) throws IOException {
        try (InputStream in = ear.get(path).getAsset().openStream(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
