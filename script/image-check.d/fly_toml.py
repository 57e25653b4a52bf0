"""Checks that a fly.toml parses, and that every key in it is one that Fly.io documents where it stands.

The keys are those of https://fly.io/docs/reference/configuration/ that an HTTP service can use.
"""

import sys
import tomllib

CHECK = {"grace_period", "interval", "timeout", "method", "path", "headers", "protocol", "tls_server_name",
         "tls_skip_verify", "type", "port"}
KEYS = {
    "": {"app", "primary_region", "kill_signal", "kill_timeout", "swap_size_mb", "console_command", "build", "deploy",
         "env", "http_service", "services", "mounts", "checks", "metrics", "statics", "files", "processes", "vm",
         "restart", "experimental", "host_dedication_id"},
    "build": {"image", "dockerfile", "ignorefile", "build-target", "args", "builder", "buildpacks", "compression",
              "compression_level"},
    "deploy": {"release_command", "release_command_timeout", "release_command_vm", "strategy", "max_unavailable",
               "wait_timeout"},
    "env": None,  # Any name.
    "http_service": {"internal_port", "force_https", "auto_stop_machines", "auto_start_machines",
                     "min_machines_running", "processes", "concurrency", "checks", "machine_checks", "http_options",
                     "tls_options"},
    "http_service.concurrency": {"type", "soft_limit", "hard_limit"},
    "http_service.checks": CHECK,
    "mounts": {"source", "destination", "processes", "initial_size", "snapshot_retention", "scheduled_snapshots",
               "auto_extend_size_threshold", "auto_extend_size_increment", "auto_extend_size_limit"},
    "metrics": {"port", "path", "processes", "https"},
    "vm": {"size", "memory", "cpus", "cpu_kind", "gpu_kind", "gpus", "kernel_args", "host_dedication_id", "processes",
           "persist_rootfs"},
    "restart": {"policy", "retries", "processes"},
}
VALUES = {
    "kill_signal": {"SIGINT", "SIGTERM", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGKILL", "SIGSTOP"},
    "deploy.strategy": {"rolling", "immediate", "canary", "bluegreen"},
    "http_service.auto_stop_machines": {"off", "stop", "suspend"},
    "http_service.concurrency.type": {"connections", "requests"},
}


def problems(table, place=""):
    allowed = KEYS[place]
    for key, value in table.items():
        here = f"{place}.{key}" if place else key
        if allowed is not None and key not in allowed:
            yield f"{here} is not a key that Fly.io documents"
        elif here in VALUES and value not in VALUES[here]:
            yield f"{here} is {value!r}, not one of {sorted(VALUES[here])}"
        elif here in KEYS:
            for item in value if isinstance(value, list) else [value]:
                yield from problems(item, here)
        elif place == "env" and not isinstance(value, str):
            yield f"{here} is not a string"


def main():
    with open(sys.argv[1], "rb") as file:
        settings = tomllib.load(file)
    found = list(problems(settings))
    listens, collected = settings.get("env", {}).get("METRICS_PORT"), settings.get("metrics", {}).get("port")
    if listens != (str(collected) if collected else None):
        found.append(f"metrics.port is {collected}, but METRICS_PORT in env is {listens}")
    if "mounts" in settings and settings.get("deploy", {}).get("strategy") in ("canary", "bluegreen"):
        found.append("deploy.strategy cannot be canary or bluegreen with mounts")
    for problem in found:
        print(f"{sys.argv[1]}: {problem}", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
