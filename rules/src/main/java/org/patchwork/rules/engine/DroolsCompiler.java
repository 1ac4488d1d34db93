package org.patchwork.rules.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/**
 * Has Drools compile a policy. One build at a time, as Drools mixes up two at once; each on a thread of its own that has the
 * library's class loader as context and dies afterwards, as Drools needs that loader and leaves thread-locals behind.
 */
final class DroolsCompiler {

    private static final Object ONE_BUILD = new Object();
    private static final String RULES = "src/main/resources/org/patchwork/rules/generated/policy.drl";

    /** What was built last: a change of one part, or of words and results alone, leaves the rest as it is. */
    private static final Map<Part, Built> BUILT = new EnumMap<>(Part.class);

    private record Built(String sheet, KieBase rules) {
    }

    private DroolsCompiler() {
    }

    static RuleBase compile(List<DecisionTable> tables) {
        synchronized (ONE_BUILD) {
            Map<Part, KieBase> rules = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                String sheet = DroolsSheet.of(tables, part);
                if (!BUILT.containsKey(part) || !BUILT.get(part).sheet().equals(sheet)) {
                    BUILT.put(part, new Built(sheet, onThreadOfItsOwn(() -> build(drl(sheet)))));
                }
                rules.put(part, BUILT.get(part).rules());
            }
            return new RuleBase(rules);
        }
    }

    /** Ends the threads that Drools keeps for compiling. */
    static void shutdown() {
        synchronized (ONE_BUILD) {
            BUILT.clear();
            KnowledgeBuilderImpl.ForkJoinPoolHolder.COMPILER_POOL.shutdownNow();
        }
    }

    private static <T> T onThreadOfItsOwn(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "patchwork-policy-compiler");
        thread.setContextClassLoader(DroolsCompiler.class.getClassLoader());
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the policy was compiled", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Drools could not compile a policy that the reader found sound", failed.getCause());
        }
    }

    private static String drl(String csv) {
        return new SpreadsheetCompiler().compile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), InputType.CSV);
    }

    private static KieBase build(String drl) {
        ClassLoader loader = DroolsCompiler.class.getClassLoader();
        KieServices drools = KieServices.get();
        ReleaseId release = drools.newReleaseId("org.patchwork", "policy", "1");
        KieFileSystem files = drools.newKieFileSystem().generateAndWritePomXML(release).write(RULES, drl);
        KieBuilder builder = drools.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages(Message.Level.ERROR).toString());
        }
        KieContainer container = drools.newKieContainer(release, loader);
        try {
            return container.getKieBase();
        } finally {
            drools.getRepository().removeKieModule(release);
        }
    }
}
