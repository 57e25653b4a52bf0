-- What wrk sends, and one line of JSON when it is done. After --, a POST's text, or nothing; and, for a steady load, the
-- milliseconds that each connection waits between two requests.
function init(arguments)
    if arguments[1] and arguments[1] ~= "" then
        wrk.method = "POST"
        wrk.body = '{"text":"' .. arguments[1] .. '"}'
        wrk.headers["Content-Type"] = "application/json"
    end
    pause = tonumber(arguments[2] or "0")
    if pause > 0 then
        math.randomseed(os.time())
        -- Half to one and a half of the pause, so that connections do not march in step.
        delay = function() return math.floor(pause * (0.5 + math.random()) + 0.5) end
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
