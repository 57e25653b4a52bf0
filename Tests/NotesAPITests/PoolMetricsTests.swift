import DovetailServer
import Testing

@testable import NotesAPI
@testable import Storage

@Suite("Metrics of the pool")
struct PoolMetricsTests {
    @Test func `the connections are told as they are when somebody asks`() async {
        let registry = PrometheusRegistry()
        PoolMetrics.add(to: registry) {
            var state = PostgresPoolState()
            state.open = 4
            state.busy = 3
            state.waiting = 2
            state.running = 7
            state.failedConnects = 5
            state.ended = [.age: 6, .readOnly: 1]
            return state
        }
        let lines = await registry.text().split(separator: "\n").map(String.init)
        for line in [
            "db_pool_connections 4", "db_pool_connections_busy 3", "db_pool_requests_waiting 2",
            "db_pool_requests_running 7", "db_pool_connects_failed 5", #"db_pool_connections_ended{why="age"} 6"#,
            #"db_pool_connections_ended{why="readOnly"} 1"#, #"db_pool_connections_ended{why="broken"} 0"#,
        ] {
            #expect(lines.contains(line), "\(lines.joined(separator: "\n"))")
        }
    }
}
