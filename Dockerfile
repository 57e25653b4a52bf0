# Both stages are the same Debian, so that what was linked is what is there.
FROM swift:6.3.1-bookworm AS build
# libyaml belongs to the generator, which runs while this stage builds; the service does without it.
# hadolint ignore=DL3008
RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends libpq-dev libsqlite3-dev libyaml-dev pkg-config zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build

# The dependencies' sources, in a layer that only a change of the manifest makes again.
COPY Package.* ./
RUN swift package --scratch-path /tmp/resolve resolve && rm -rf /tmp/resolve

# Compiled dependencies stay in the builder's cache from one build to the next; symbols, which no backtrace in the last
# stage would read, stay there too.
COPY . .
RUN --mount=type=cache,target=/build/.build,sharing=locked \
    swift build --configuration release --product notes-api --static-swift-stdlib \
    && install -D --strip "$(swift build --configuration release --show-bin-path)/notes-api" /app/notes-api

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends libpq5 libsqlite3-0 libstdc++6 zlib1g \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --home-dir /data --shell /usr/sbin/nologin notes \
    && install -d -o notes -g notes /data
COPY --from=build /app/notes-api /app/notes-api
COPY script/container-entrypoint /app/entrypoint

ENV DATABASE_URL=sqlite:////data/notes.db
EXPOSE 8080
# The entrypoint stays when a platform replaces the command, as Fly.io's release_command does.
ENTRYPOINT ["/app/entrypoint"]
CMD ["serve"]
