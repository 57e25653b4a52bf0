/// Lets requests in that satisfy what the document asks of them, and says who they act for.
///
/// The alternatives of an operation are tried in their order; of one, every scheme must be satisfied. Credentials that
/// an alternative lacks are noticed before any is checked, so that nothing is asked of a directory in vain.
///
/// A class, as every request of a secured operation refers to it.
public final class SecurityGate<Principal: Sendable>: Sendable {
    private let realm: String
    private let schemes: [SecurityScheme<Principal>]
    private let combine: @Sendable ([Principal]) async throws -> Principal

    /// Creates the gate of a service.
    ///
    /// - Parameters:
    ///   - realm: What the credentials are for: the document's title.
    ///   - schemes: The schemes; ``RequiredScheme/scheme`` is a position in them.
    ///   - combine: Makes one principal of those that the schemes of one alternative gave, of which there are several.
    public init(
        realm: String,
        schemes: [SecurityScheme<Principal>],
        combine: @escaping @Sendable ([Principal]) async throws -> Principal = { $0[0] }
    ) {
        self.realm = realm
        self.schemes = schemes
        self.combine = combine
    }

    /// Who a request acts for.
    ///
    /// - Throws: ``AccessDenied`` with a 401 or 403, or what an implementation throws that is no ``AccessRefusal``.
    public func admit(_ request: ServiceRequest) async throws -> Principal {
        switch try await decide(request) {
        case .success(let principal): return principal
        case .failure(let denial): throw AccessDenied(response: denial.response())
        }
    }

    /// Who a request acts for, where the document has an alternative that asks for nothing; `nil` for nobody.
    ///
    /// - Throws: What an implementation throws that is no ``AccessRefusal``.
    public func admitAnyone(_ request: ServiceRequest) async throws -> Principal? {
        switch try await decide(request) {
        case .success(let principal): principal
        case .failure: nil
        }
    }

    private func decide(_ request: ServiceRequest) async throws -> Result<Principal, Denial> {
        let operation = request.match.descriptor
        var denial = Denial()
        for alternative in operation.security where !alternative.isEmpty {
            let needs = alternative.map { required in
                Need(
                    scheme: schemes[required.scheme],
                    access: RequestedAccess(operation: operation, scopes: required.scopes, head: request.head)
                )
            }
            if let principal = try await principal(needs, &denial) { return .success(principal) }
        }
        return .failure(denial)
    }

    /// A scheme of an alternative, with what is asked for.
    private struct Need {
        var scheme: SecurityScheme<Principal>
        var access: RequestedAccess
    }

    /// Who satisfies all schemes of an alternative; `nil` when one is not satisfied, which is added to the denial.
    private func principal(_ needs: [Need], _ denial: inout Denial) async throws -> Principal? {
        guard let checks = checks(needs, &denial) else { return nil }
        var principals: [Principal] = []
        for (need, check) in zip(needs, checks) {
            do {
                principals.append(try await check(need.access))
            } catch let refusal as AccessRefusal {
                denial.add(refusal, challenge: challenge(need, refusal.reason))
                return nil
            }
        }
        return principals.count == 1 ? principals[0] : try await combine(principals)
    }

    /// What checks the credential of each scheme of an alternative; `nil` when one is absent or cannot be read.
    private func checks(_ needs: [Need], _ denial: inout Denial) -> [SecurityScheme<Principal>.Check]? {
        var checks: [SecurityScheme<Principal>.Check] = []
        var absent: [Need] = []
        for need in needs {
            do throws(AccessRefusal) {
                if let check = try need.scheme.read(need.access.head) {
                    checks.append(check)
                } else {
                    absent.append(need)
                }
            } catch {
                denial.add(error, challenge: challenge(need, error.reason))
                return nil
            }
        }
        if absent.isEmpty { return checks }
        denial.addAbsent(absent.map(\.scheme.credential), challenges: absent.map { challenge($0, .absent) })
        return nil
    }

    private func challenge(_ need: Need, _ reason: Challenge.Reason) -> String {
        need.scheme.challenge(reason, need.access, realm)
    }
}
