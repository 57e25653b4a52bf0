// This module has nothing but what is made from `openapi.yaml`; SwiftPM wants a target to have a file of its own.
