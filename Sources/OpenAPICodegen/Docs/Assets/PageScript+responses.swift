extension PageScript {
    /// Responses: reading them as they come, showing them, and holding them to the document.
    static let responses = #"""
        const sendRequest = async (model, operation, { method, url, headers, body, parts }, signal, answer) => {
          const began = performance.now();
          const took = () => Math.round(performance.now() - began) + " ms";
          answer.replaceChildren(make("p", { class: "note" }, "Waiting…"));
          let payload = body;
          if (parts) {
            payload = new FormData();
            for (const [name, value] of parts) payload.append(name, value instanceof Blob ? value : textOf(value));
          }
          try {
            // A browser sets cookies itself.
            const response = await fetch(url, { method, signal, cache: "no-store", headers: headers.filter(([name]) => name !== "Cookie"),
              body: method === "GET" || method === "HEAD" ? undefined : payload });
            await showResponse(model, operation, response, took, answer);
          } catch (error) {
            const text = error.name === "AbortError" ? "Stopped after " + took() + "." : "There is no response: " + error.message;
            answer.append(make("p", { class: "note" }, text));
          }
        };

        const showResponse = async (model, operation, response, took, answer) => {
          const type = response.headers.get("content-type") ?? "";
          const note = make("span", {}, took());
          const size = make("span");
          const pre = make("pre", { tabindex: "0" });
          const fields = [...response.headers].map(([name, value]) => name + ": " + value).join("\n");
          const group = { 2: "success", 3: "redirection", 4: "client-error", 5: "server-error" }[Math.floor(response.status / 100)] ?? "other";
          const rest = make("div");
          answer.replaceChildren(make("h3", {}, "Response"),
            make("p", { class: "outcome" }, make("b", { class: "status " + group }, response.status + " " + response.statusText), note, size), rest,
            make("figure", { class: "code" }, make("details", {}, make("summary", {}, "Headers"), make("pre", { tabindex: "0" }, make("code", {}, fields)))),
            make("figure", { class: "code" }, make("figcaption", {}, type || "No content", make("button", { class: "button tool", type: "button", "data-copy": true }, "Copy")), pre));
          const bytes = await readBody(response, type, (text, count) => { pre.textContent = text; size.textContent = sizeText(count); note.textContent = took(); });
          note.textContent = took();
          size.textContent = sizeText(bytes.size);
          await showBody(bytes, type, pre);
          const check = async () => showVerdict(model, operation, response, type,
            bytes.size && isJSON(type) ? jsonOf(await bytes.text()) : undefined, bytes.size, rest);
          // To check much takes long, and the page stands still for it.
          if (bytes.size < 1 << 20 || !isJSON(type)) return check();
          rest.replaceChildren(make("p", {}, make("button", { class: "button", type: "button", click: check }, "Check " + sizeText(bytes.size) + " against the schema")));
        };
        const sizeText = (count) => count < 1024 ? plural(count, "byte") : count < 1 << 20 ? (count / 1024).toFixed(1) + " KB" : (count / (1 << 20)).toFixed(1) + " MB";

        // Reads as the bytes come; streams of events and lines are shown while they do.
        const readBody = async (response, type, progress) => {
          const chunks = [];
          const isStream = /^(text\/event-stream|application\/(jsonl|x-ndjson|json-seq))/.test(type);
          const decoder = new TextDecoder();
          let text = "";
          let count = 0;
          const reader = response.body?.getReader();
          for (let step = await reader?.read(); step && !step.done; step = await reader.read()) {
            chunks.push(step.value);
            count += step.value.length;
            if (isStream) {
              text = (text + decoder.decode(step.value, { stream: true })).slice(-200000);
              progress(text, count);
            }
          }
          return new Blob(chunks, { type });
        };

        // Shows at most so much that the page stays quick; the rest can be saved.
        const showBody = async (bytes, type, pre) => {
          const limit = 200000;
          const kind = type.split(";")[0].trim().toLowerCase();
          const save = () => {
            const link = make("a", { href: URL.createObjectURL(bytes), download: "response" });
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 1000);
          };
          const saving = make("button", { class: "button", type: "button", click: save }, "Save " + sizeText(bytes.size));
          if (/^image\/(png|jpeg|gif|webp|svg\+xml)$/.test(kind) && bytes.size < 5 << 20) {
            const reader = new FileReader();
            reader.onload = () => pre.replaceChildren(make("img", { src: reader.result, alt: "The response" }));
            return reader.readAsDataURL(bytes);
          }
          if (bytes.size && !/^text\/|json|xml|javascript|urlencoded|^$/.test(kind)) return pre.replaceChildren(saving);
          const isShort = bytes.size <= limit;
          const text = await bytes.slice(0, limit).text();
          const json = isShort && isJSON(type) ? jsonOf(text) : undefined;
          const code = make("code", {}, json === undefined ? text : JSON.stringify(json, null, 2));
          pre.replaceChildren(code);
          pre.classList.toggle("wrap", json === undefined);
          if (json !== undefined) colour(code);
          if (!isShort) pre.after(make("p", { class: "note" }, "These are the first " + sizeText(limit) + ". ", saving));
        };

        // Holds the response to the document.
        const showVerdict = (model, operation, response, type, value, size, place) => {
          const code = String(response.status);
          const documented = [code, code[0] + "XX", "default"].map((status) => operation.responses.find((one) => one.status === status)).find(Boolean);
          const found = [];
          const kind = type.split(";")[0].trim().toLowerCase();
          const content = [kind, kind.split("/")[0] + "/*", "*/*"].map((range) =>
            documented?.contents.find((one) => one.type.split(";")[0].trim().toLowerCase() === range)).find(Boolean);
          if (!documented) found.push("The status " + code + " is not documented.");
          else if (documented.contents.length && !content) found.push("The content type " + (type || "(none)") + " is not documented for " + code + ".");
          else if (content && isJSON(type) && value === undefined && operation.method !== "HEAD") found.push("The body is not JSON.");
          else if (content && value !== undefined) {
            found.push(...violations(model, content.schema, value, false).slice(0, 100).map(({ pointer, text }) => (pointer || "The body") + " " + text));
          } else if (!documented.contents.length && size) found.push("No body is documented for " + code + ".");
          place.replaceChildren(make("ul", { class: "findings" + (found.length ? "" : " good") },
            found.length ? found.map((text) => make("li", {}, text)) : make("li", {}, "The response is as documented.")),
            problemText(value) ?? "");
        };
        // What a problem (RFC 9457) says of the request, with the places when it lists them.
        const problemText = (value) => {
          const errors = Array.isArray(value?.errors) ? value.errors.filter((error) => typeof error?.detail === "string") : [];
          if (typeof value?.title !== "string" || (typeof value.detail !== "string" && !errors.length)) return null;
          return make("ul", { class: "findings", "aria-label": value.title }, make("li", {}, value.detail ?? value.title),
            errors.slice(0, 100).map(({ pointer, parameter, detail }) =>
              make("li", {}, make("code", {}, textOf(parameter ?? pointer ?? "")), " " + detail)));
        };

        """#
}
