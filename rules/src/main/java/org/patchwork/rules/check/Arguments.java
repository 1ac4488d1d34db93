package org.patchwork.rules.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of a command: each takes one value, {@code --scenarios} any number, {@code --draft} none. */
final class Arguments {

    private static final Set<String> MANY = Set.of("--scenarios");
    private static final Set<String> NONE = Set.of("--draft");
    private final Map<String, List<String>> values = new HashMap<>();

    Arguments(List<String> arguments, Set<String> allowed) throws WrongUsage {
        String option = null;
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                option = argument;
                if (!allowed.contains(option)) {
                    throw new WrongUsage("usage.unknown-option", option);
                }
                if (values.putIfAbsent(option, new ArrayList<>()) != null && !MANY.contains(option)) {
                    throw new WrongUsage("usage.option-twice", option);
                }
            } else if (option == null || NONE.contains(option) || !MANY.contains(option) && !values.get(option).isEmpty()) {
                throw new WrongUsage("usage.stray", argument);
            } else {
                values.get(option).add(argument);
            }
        }
        for (Map.Entry<String, List<String>> given : values.entrySet()) {
            if (given.getValue().isEmpty() && !NONE.contains(given.getKey())) {
                throw new WrongUsage("usage.value-missing", given.getKey());
            }
        }
    }

    boolean given(String option) {
        return values.containsKey(option);
    }

    List<Path> paths(String option) {
        return values.getOrDefault(option, List.of()).stream().map(Path::of).toList();
    }

    Path path(String option) throws WrongUsage {
        if (!values.containsKey(option)) {
            throw new WrongUsage("usage.option-missing", option);
        }
        return Path.of(values.get(option).get(0));
    }

    Path pathOr(String option, Path otherwise) throws WrongUsage {
        return values.containsKey(option) ? path(option) : otherwise;
    }
}
