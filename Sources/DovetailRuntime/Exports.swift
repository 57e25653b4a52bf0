// Generated code and handlers meet JSON through this module.
@_exported public import DovetailJSON
