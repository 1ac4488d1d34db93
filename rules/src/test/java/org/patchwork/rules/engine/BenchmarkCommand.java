package org.patchwork.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

import org.kie.api.KieBase;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs {@link DecisionBenchmark} and writes its results: the raw numbers, and a page with the ratios. */
final class BenchmarkCommand {

    private static final double MEDIAN = 50;

    private BenchmarkCommand() {
    }

    /** Takes the day, as 2026-11-22, and the folder to write to. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        String day = arguments[0];
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(DecisionBenchmark.class.getSimpleName())
                .resultFormat(ResultFormatType.CSV).result(folder.resolve(day + ".csv").toString()).build()).run();
        Files.writeString(folder.resolve(day + ".md"), page(day, results));
    }

    private static String page(String day, Collection<RunResult> results) {
        StringBuilder page = new StringBuilder("# Deciding a map: " + day + "\n\n"
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + ", " + System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + ", Drools "
                + KieBase.class.getPackage().getImplementationVersion() + ", JMH, 2 forks of 3 iterations, every call timed. "
                + "Other work ran on the machine: trust medians and ratios. Raw numbers: `" + day + ".csv`.\n\n"
                + "| Way | People on the map | median ns a map | p90 | p99 | median ns a decision | times plain Java |\n|---|---|---|---|---|---|---|\n");
        for (RunResult result : results) {
            String people = result.getParams().getParam("people");
            Statistics times = result.getPrimaryResult().getStatistics();
            double median = times.getPercentile(MEDIAN);
            page.append(String.format(Locale.ROOT, "| %s | %s | %.0f | %.0f | %.0f | %.1f | %.2f |%n", result.getPrimaryResult().getLabel(), people,
                    median, times.getPercentile(90), times.getPercentile(99), median / Integer.parseInt(people), median / plainJava(results, people)));
        }
        return page.toString();
    }

    private static double plainJava(Collection<RunResult> results, String people) {
        return results.stream().filter(result -> result.getPrimaryResult().getLabel().equals("plainJava")
                        && result.getParams().getParam("people").equals(people))
                .findFirst().orElseThrow().getPrimaryResult().getStatistics().getPercentile(MEDIAN);
    }
}
