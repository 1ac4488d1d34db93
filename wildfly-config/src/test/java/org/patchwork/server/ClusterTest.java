package org.patchwork.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterTest {

    @Test
    void there_are_two_servers_unless_another_number_is_said() throws CannotStart {
        assertEquals(2, Cluster.number());
        assertEquals(3, Cluster.number("3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "two", "", "22"})
    void anything_else_is_refused(String number) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Cluster.number(number));
        assertTrue(refusal.getMessage().contains("Next step: "), refusal.getMessage());
    }

    @Test
    void servers_share_nothing_but_the_list_of_all_and_the_secret() throws Exception {
        List<Node> nodes = Node.together(Path.of("somewhere"), List.of(18081, 18082, 18083), true);
        for (String setting : List.of("PATCHWORK_NODE", "PATCHWORK_CLUSTER_PORT")) {
            Set<String> values = new HashSet<>(nodes.stream().map(node -> node.environment("secret").get(setting)).toList());
            assertEquals(3, values.size(), setting);
        }
        for (String setting : List.of("PATCHWORK_CLUSTER_HOSTS", "PATCHWORK_CLUSTER_SECRET")) {
            Set<String> values = new HashSet<>(nodes.stream().map(node -> node.environment("secret").get(setting)).toList());
            assertEquals(1, values.size(), setting);
        }
        assertEquals(3, nodes.stream().map(Node::base).distinct().count());
    }
}
