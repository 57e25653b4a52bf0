-- What wrk sends, and one line of JSON when it is done. After --, a POST's text, or nothing.
function init(arguments)
    if arguments[1] and arguments[1] ~= "" then
        wrk.method = "POST"
        wrk.body = '{"text":"' .. arguments[1] .. '"}'
        wrk.headers["Content-Type"] = "application/json"
    end
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '\nresult {"requests": %d, "seconds": %.3f, "refused": %d, "broken": %d, "p50_ms": %.3f, "p99_ms": %.3f}\n',
        summary.requests, summary.duration / 1e6, errors.status,
        errors.connect + errors.read + errors.write + errors.timeout,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
