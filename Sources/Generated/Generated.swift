// Everything else in this module is made from `openapi.yaml` by the plugin `GenerateAPI` on every build: the types, the
// handler protocols and the service `API`. Importing it brings what the generated declarations mention.
@_exported public import DovetailRuntime
