extension PageScript {
    /// Requests: how parameters are laid out, and how a request is written in several languages.
    static let requests = #"""
        const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (mark) => "%" + mark.charCodeAt(0).toString(16).toUpperCase());
        const textOf = (value) => typeof value === "string" ? value : JSON.stringify(value) ?? "";
        // Lists and objects as one text (OpenAPI 3.1 §4.8.12.3): a,b and name,value or name=value.
        const joined = (value, isExploded, mark = ",", write = textOf) => {
          if (Array.isArray(value)) return value.map(write).join(mark);
          if (typeOf(value) !== "object") return write(value);
          return Object.entries(value).map(([name, inner]) => write(name) + (isExploded ? "=" : mark) + write(inner)).join(mark);
        };
        const encoded = (value) => encode(textOf(value));
        const pathText = ({ name, style, explode }, value) => {
          if (style === "label") return "." + joined(value, explode, explode ? "." : ",", encoded);
          if (style === "matrix") {
            if (explode && Array.isArray(value)) return value.map((item) => ";" + name + "=" + encoded(item)).join("");
            if (explode && typeOf(value) === "object") return Object.entries(value).map(([key, item]) => ";" + key + "=" + encoded(item)).join("");
            return ";" + name + "=" + joined(value, false, ",", encoded);
          }
          return joined(value, explode, ",", encoded);
        };
        const queryText = ({ name, style, explode }, value) => {
          if (style === "deepObject") return deepPairs(name, value).join("&");
          if (explode) return pairs(name, value).join("&");
          const mark = { spaceDelimited: "%20", pipeDelimited: "%7C" }[style] ?? ",";
          return encode(name) + "=" + joined(value, false, mark, encoded);
        };
        const pairs = (name, value) => Array.isArray(value) ? value.map((item) => encode(name) + "=" + encoded(item))
          : typeOf(value) !== "object" ? [encode(name) + "=" + encoded(value)]
          : Object.entries(value).flatMap(([key, item]) => pairs(key, Array.isArray(item) ? item : textOf(item)));
        // The items of a list have the list's name, those that are no single values their position besides.
        const deepPairs = (name, value) => {
          const isSimple = Array.isArray(value) && !value.some((item) => ["array", "object"].includes(typeOf(item)));
          if (isSimple || !["array", "object"].includes(typeOf(value))) return pairs(name, value);
          return Object.entries(value).flatMap(([key, item]) => deepPairs(name + "[" + key + "]", item));
        };
        // What has no style is a text or, inside of an object, JSON (OpenAPI 3.1 §4.8.15.1).
        const formText = (value, layouts = {}) => Object.entries(value ?? {}).map(([name, inner]) =>
          Object.hasOwn(layouts, name) ? queryText({ name, ...layouts[name] }, inner)
            : queryText({ name, explode: true }, typeOf(inner) === "object" ? textOf(inner) : inner)).join("&");

        // What may be left out is left out where it is empty.
        const isLeftOut = (operation, body) => body.text === "" && !operation.body.required;

        // A request from the values of an operation's parameters, a body, and credentials.
        const makeRequest = (base, operation, values, body, schemes) => {
          let path = operation.path;
          const query = [];
          const headers = [];
          const cookies = [];
          for (const parameter of operation.parameters ?? []) {
            const given = values.get(parameter);
            if (given === undefined) continue;
            // What has a media type is one text.
            const value = parameter.style === "content" ? JSON.stringify(given) : given;
            if (parameter.in === "path") path = path.replaceAll("{" + parameter.name + "}", () => pathText(parameter, value));
            if (parameter.in === "query") query.push(queryText(parameter, value));
            if (parameter.in === "querystring") query.push(typeOf(value) === "object" ? formText(value) : textOf(value));
            if (parameter.in === "header") headers.push([parameter.name, joined(value, parameter.explode)]);
            if (parameter.in === "cookie") cookies.push(parameter.name + "=" + joined(value, false));
          }
          for (const { carrier, field, secret } of schemes) {
            if (!secret) continue;
            if (carrier === "bearer") headers.push(["Authorization", "Bearer " + secret]);
            if (carrier === "basic") headers.push(["Authorization", "Basic " + btoa(String.fromCharCode(...new TextEncoder().encode(secret)))]);
            if (carrier === "header") headers.push([field, secret]);
            if (carrier === "query") query.push(encode(field) + "=" + encode(secret));
            if (carrier === "cookie") cookies.push(field + "=" + secret);
          }
          if (cookies.length) headers.push(["Cookie", cookies.join("; ")]);
          const request = { method: operation.method, url: base + path + (query.length ? "?" + query.join("&") : ""), headers, body: null };
          if (!body || isLeftOut(operation, body)) return request;
          if (body.type.startsWith("multipart/form-data")) {
            return { ...request, parts: Object.entries(body.value ?? {}).flatMap(([name, value]) => [value].flat().map((item) => [name, item])) };
          }
          headers.push(["Content-Type", body.type]);
          return { ...request, body: body.text };
        };

        const shellText = (text) => "'" + text.replaceAll("'", "'\\''") + "'";
        // The shell puts secrets in where there are no single quotes around them.
        const shellURL = (url) => url.split("$API_KEY").map((piece) => piece && shellText(piece)).join('"$API_KEY"');
        // `-F` reads files after an @ or a <, drops quotes, and takes what follows a semicolon for the part's type.
        const shellPart = (name, text) => (/^[@<"]|;/.test(text) ? "--form-string " : "-F ") + shellText(name + "=" + text);
        // In double quotes the shell puts the secret in.
        const shellHeader = (text) => {
          const secret = text.match(/^(.*)\$(TOKEN|CREDENTIALS|API_KEY)$/s);
          return secret ? '"' + secret[1].replace(/["\\$`]/g, "\\$&") + "$" + secret[2] + '"' : shellText(text);
        };
        const isJSON = (type) => /[/+]json$/.test((type ?? "").split(";")[0].trim().toLowerCase());
        const jsonBody = ({ headers, body }) =>
          isJSON(headers.find(([name]) => name === "Content-Type")?.[1]) && typeof body === "string" ? jsonOf(body) : undefined;
        const partText = (value) => value instanceof Blob ? value.name ?? "file" : textOf(value);
        const pythonText = (value, indent = "") => {
          const inner = indent + "    ";
          if (value === null) return "None";
          if (typeof value === "boolean") return value ? "True" : "False";
          if (Array.isArray(value)) return value.length ? "[\n" + value.map((item) => inner + pythonText(item, inner)).join(",\n") + ",\n" + indent + "]" : "[]";
          if (typeOf(value) !== "object") return JSON.stringify(value);
          const members = Object.entries(value).map(([name, item]) => inner + JSON.stringify(name) + ": " + pythonText(item, inner));
          return members.length ? "{\n" + members.join(",\n") + ",\n" + indent + "}" : "{}";
        };
        const swiftText = (text) => {
          let marks = "#";
          while (text.includes('"' + marks) || text.includes("\\" + marks)) marks += "#";
          return text.includes("\n") || text.includes('""') ? marks + '"""\n' + text + '\n"""' + marks : marks + '"' + text + '"' + marks;
        };

        const languages = {
          curl: { label: "curl", write({ method, url, headers, body, parts }) {
            const lines = ["curl" + (method === "GET" ? "" : method === "HEAD" ? " --head" : " -X " + method) + " " + shellURL(url)];
            for (const [name, value] of headers) lines.push("-H " + shellHeader(name + ": " + value));
            for (const [name, value] of parts ?? []) {
              lines.push(value instanceof Blob ? "-F " + shellText(name + "=@" + partText(value)) : shellPart(name, partText(value)));
            }
            if (body instanceof Blob) lines.push("--data-binary " + shellText("@" + partText(body)));
            // `-d` reads what follows an @ from a file.
            else if (body) lines.push((body.startsWith("@") ? "--data-raw " : "-d ") + shellText(body));
            return lines.join(" \\\n  ");
          } },
          swift: { label: "Swift", write({ method, url, headers, body, parts }) {
            const lines = ["import Foundation", "", "var request = URLRequest(url: URL(string: " + JSON.stringify(url) + ")!)"];
            if (method !== "GET") lines.push("request.httpMethod = " + JSON.stringify(method));
            for (const [name, value] of headers) lines.push("request.setValue(" + JSON.stringify(value) + ", forHTTPHeaderField: " + JSON.stringify(name) + ")");
            if (parts) lines.push("// Send the parts " + parts.map(([name]) => name).join(", ") + " as multipart/form-data.");
            if (body instanceof Blob) lines.push("request.httpBody = try Data(contentsOf: URL(filePath: " + JSON.stringify(partText(body)) + "))");
            else if (body) lines.push("request.httpBody = Data(" + swiftText(body) + ".utf8)");
            lines.push("", "let (data, response) = try await URLSession.shared.data(for: request)", "print(response, String(decoding: data, as: UTF8.self))");
            return lines.join("\n");
          } },
          javascript: { label: "JavaScript", write(request) {
            const { method, url, headers, body, parts } = request;
            const options = [];
            const setup = [];
            if (method !== "GET") options.push("  method: " + JSON.stringify(method));
            if (headers.length) options.push("  headers: {\n" + headers.map(([name, value]) => "    " + JSON.stringify(name) + ": " + JSON.stringify(value)).join(",\n") + "\n  }");
            if (parts) {
              setup.push("const form = new FormData();", ...parts.map(([name, value]) =>
                "form.append(" + JSON.stringify(name) + ", " + (value instanceof Blob ? "file" : JSON.stringify(partText(value))) + ");"));
              options.push("  body: form");
            } else if (body instanceof Blob) options.push("  body: file");
            else if (body) {
              const json = jsonBody(request);
              options.push("  body: " + (json === undefined ? JSON.stringify(body) : "JSON.stringify(" + JSON.stringify(json, null, 2).replaceAll("\n", "\n  ") + ")"));
            }
            return [...setup, "const response = await fetch(" + JSON.stringify(url) + (options.length ? ", {\n" + options.join(",\n") + "\n}" : "") + ");",
              "console.log(response.status, await response.text());"].join("\n");
          } },
          python: { label: "Python", write(request) {
            const { method, url, headers, body, parts } = request;
            const options = [];
            const json = jsonBody(request);
            const shown = json === undefined ? headers : headers.filter(([name, value]) => name !== "Content-Type" || value !== "application/json");
            if (shown.length) options.push("    headers=" + pythonText(Object.fromEntries(shown), "    "));
            if (parts) options.push("    files={" + parts.map(([name, value]) => JSON.stringify(name) + ": " +
              (value instanceof Blob ? 'open(' + JSON.stringify(partText(value)) + ', "rb")' : "(None, " + JSON.stringify(partText(value)) + ")")).join(", ") + "}");
            else if (body instanceof Blob) options.push("    data=open(" + JSON.stringify(partText(body)) + ', "rb")');
            else if (json !== undefined) options.push("    json=" + pythonText(json, "    "));
            else if (body) options.push("    data=" + JSON.stringify(body));
            return "import requests\n\nresponse = requests.request(\n" + ["    " + JSON.stringify(method), "    " + JSON.stringify(url), ...options].join(",\n")
              + ",\n)\nprint(response.status_code, response.text)";
          } },
        };

        """#
}
