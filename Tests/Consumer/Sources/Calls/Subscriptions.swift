/// Takes every subscription.
package struct Subscriptions: DefaultHandlers {
    package init() {}

    package func subscribe(_ request: Subscribe.Request) async throws -> Subscribe.Response { .created }
}
