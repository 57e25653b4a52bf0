extension PageScript {
    /// Trying an operation: the form, the request, and the response.
    static let trying = #"""
        const openTry = async (anchor) => {
          let model;
          try { model = await loadModel(); } catch (error) { return alert("The description cannot be loaded: " + error.message); }
          const operation = model.byAnchor.get(anchor);
          const dialog = make("dialog", { class: "try", "aria-labelledby": "try-title", close: () => { stop(); dialog.remove(); } });
          const { node, stop } = makeTryForm(model, operation);
          dialog.append(
            make("header", {}, make("h2", { id: "try-title" }, operation.title),
              make("b", { class: "method " + operation.method.toLowerCase() }, operation.method), make("code", {}, operation.path),
              make("button", { class: "button", type: "button", click: () => dialog.close() }, "Close")), node);
          document.body.append(dialog);
          dialog.showModal();
        };

        const makeTryForm = (model, operation) => {
          const base = baseURL(model, operation);
          const values = new Map();
          const body = operation.body && { type: "", value: undefined, text: "", error: "" };
          const schemes = [...new Set((operation.security ?? []).flat())].map((name) => model.schemes.find((scheme) => scheme.name === name))
            .filter(Boolean).map((scheme) => ({ ...scheme, secret: secrets.get("docs-credential-" + scheme.name) }));
          const findings = make("div", { role: "status" });
          const code = make("code");
          const language = make("select", { class: "button tool", "aria-label": "Language of the request",
            change: () => { settings.set("docs-language", language.value); showLanguages(); update(); } },
            Object.keys(languages).map((name) => make("option", { value: name }, languages[name].label)));
          language.value = settings.get("docs-language") || "curl";
          const send = make("button", { class: "button primary", type: "submit" }, "Send");
          const cancel = make("button", { class: "button", type: "button", hidden: true, click: () => stop() }, "Stop");
          const answer = make("section", { class: "answer", "aria-live": "polite" });
          let aborter;
          const stop = () => aborter?.abort();
          const request = () => makeRequest(base.url, operation, values, body, schemes);
          const update = () => {
            const found = checkRequest(model, operation, values, body);
            findings.replaceChildren(found.length ? make("ul", { class: "findings" }, found.map((text) => make("li", {}, text))) : "");
            send.textContent = found.length ? "Send anyway" : "Send";
            code.textContent = languages[language.value].write(request());
          };
          const form = make("form", { submit: async (event) => {
            event.preventDefault();
            aborter = new AbortController();
            send.disabled = true;
            cancel.hidden = false;
            try { await sendRequest(model, operation, request(), aborter.signal, answer); }
            finally { send.disabled = false; cancel.hidden = true; }
          } },
            make("div", {}, makeParameterFields(model, operation, values, update), body && makeBodyFields(model, operation, body, update),
              makeCredentialFields(schemes, update)),
            make("div", {},
              base.isElsewhere && make("p", { class: "note" }, "The request goes to this host, " + base.url + ": the page may talk to no other."),
              make("figure", { class: "code request" }, make("figcaption", {}, "Request", language,
                make("button", { class: "button tool", type: "button", "data-copy": true }, "Copy")), make("pre", { tabindex: "0" }, code)),
              findings, make("div", { class: "send" }, send, cancel), answer));
          update();
          return { node: form, stop };
        };

        // MARK: The form

        const makeParameterFields = (model, operation, values, update) => {
          if (!operation.parameters?.length) return null;
          return make("section", {}, make("h3", {}, "Parameters"), operation.parameters.map((parameter, index) => {
            const schema = flatten(model, parameter.schema);
            const kind = kindOf(schema);
            const set = (text) => {
              const value = parseParameter(kind, text, parameter);
              if (value === undefined) values.delete(parameter); else values.set(parameter, value);
              update();
            };
            const choices = schema.enum ?? (kind === "boolean" ? [true, false] : undefined);
            const start = parameter.required ? parameter.example ?? textOf(firstValue(model, parameter.schema)) : "";
            const id = "try-parameter-" + index;
            const control = choices
              ? make("select", { id, change: () => set(control.value) }, !parameter.required && make("option", { value: "" }, "—"),
                choices.map((choice) => make("option", { selected: textOf(choice) === start }, textOf(choice))))
              : make(kind === "array" || kind === "object" ? "textarea" : "input", { id, spellcheck: "false", autocomplete: "off",
                placeholder: kind === "array" ? "one value a line" : kind === "object" ? "JSON" : parameter.example ?? textOf(schema.default ?? ""),
                input: () => set(control.value) });
            if (!choices) control.value = kind === "array" ? (jsonOf(start) ?? [start]).map?.(textOf).join("\n") ?? start : start;
            const value = parseParameter(kind, control.value, parameter);
            if (value !== undefined) values.set(parameter, value);
            return make("div", { class: "field" }, make("label", { for: id }, make("code", {}, parameter.name), " ",
              make("small", {}, [parameter.in, describe(schema), parameter.required && "required"].filter(Boolean).join(", "))), control);
          }));
        };
        // What a text stands for; undefined leaves the parameter out.
        const parseParameter = (kind, text, parameter) => {
          if (text === "" && !parameter.required) return undefined;
          if (kind === "array") return text.split("\n").filter((line) => line !== "").map((line) => jsonOf(line) ?? line);
          if (kind === "object") return jsonOf(text) ?? text;
          if (kind === "boolean") return text === "true" ? true : text === "false" ? false : text;
          if (kind === "integer" || kind === "number") return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
          return text;
        };

        const makeBodyFields = (model, operation, body, update) => {
          const holder = make("div");
          let content;
          const pick = (index) => {
            content = operation.body.contents[index];
            body.type = content.type;
            body.text = content.example;
            body.value = jsonOf(content.example);
            if (!isJSON(body.type) && isFormType()) {
              body.value = firstValue(model, content.schema);
              body.text = formText(body.value);
            }
            show(isForm());
          };
          const isFormType = () => /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(body.type);
          const isForm = () => isFormType() || (isJSON(body.type) && content.schema !== true);
          const show = (asForm) => {
            const tabs = isJSON(body.type) && content.schema !== true && make("div", { role: "tablist", "aria-label": "How to write the body" },
              [["Form", true], ["JSON", false]].map(([label, value]) => make("button", { type: "button", role: "tab",
                "aria-selected": String(value === asForm), click: () => { if (value !== asForm && !body.error) show(value); } }, label)));
            holder.replaceChildren(...[tabs, asForm ? makeForm() : makeRaw()].filter(Boolean));
            update();
          };
          const makeForm = () => {
            if (body.value === undefined) body.value = firstValue(model, content.schema);
            return makeEditor(model, content.schema, body.value, (next) => {
              body.value = next;
              body.text = body.type.startsWith("application/x-www") ? formText(next) : JSON.stringify(next, null, 2);
              update();
            }, "body");
          };
          const makeRaw = () => {
            const area = make("textarea", { "aria-label": "Body", spellcheck: "false", rows: 8, input: () => {
              body.text = area.value;
              body.error = "";
              if (isJSON(body.type)) { try { body.value = JSON.parse(area.value); } catch (error) { body.error = error.message; } }
              update();
            } });
            area.value = body.text;
            if (isJSON(body.type) || body.type.startsWith("text/")) return area;
            return make("div", {}, make("input", { type: "file", "aria-label": "Body from a file",
              change: (event) => { body.text = event.target.files[0] ?? area.value; update(); } }), area);
          };
          const types = make("select", { class: "tool", "aria-label": "Media type", change: () => pick(types.selectedIndex) },
            operation.body.contents.map(({ type }) => make("option", {}, type)));
          if (operation.body.contents.length) pick(0);
          return make("section", {}, make("h3", {}, "Body ", operation.body.contents.length > 1 ? types : make("small", {}, body.type)), holder);
        };

        const makeCredentialFields = (schemes, update) => {
          if (!schemes.length) return null;
          return make("section", {}, make("h3", {}, "Credentials"), schemes.map((scheme, index) => {
            const id = "try-credential-" + index;
            const control = make("input", { id, type: "password", autocomplete: "off",
              placeholder: scheme.carrier === "basic" ? "name:password" : "", input: () => {
                scheme.secret = control.value;
                secrets.set("docs-credential-" + scheme.name, control.value);
                update();
              } });
            control.value = scheme.secret;
            return make("div", { class: "field" }, make("label", { for: id }, make("code", {}, scheme.name), " ",
              make("small", {}, scheme.kind + ", kept until this tab is closed")), control);
          }));
        };

        const checkRequest = (model, operation, values, body) => {
          const found = [];
          for (const parameter of operation.parameters ?? []) {
            if (!values.has(parameter)) continue;
            for (const { pointer, text } of violations(model, parameter.schema, values.get(parameter), true)) found.push(parameter.name + pointer + " " + text);
          }
          if (body?.error) return [...found, "The body is not JSON: " + body.error];
          const content = body && operation.body.contents.find(({ type }) => type === body.type);
          if (content && body.value !== undefined && !(body.text instanceof Blob)) {
            for (const { pointer, text } of violations(model, content.schema, body.value, true)) found.push((pointer || "The body") + " " + text);
          }
          return found;
        };

        // MARK: The response

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
          const content = documented?.contents.find((one) => one.type.split(";")[0].toLowerCase() === type.split(";")[0].trim().toLowerCase())
            ?? documented?.contents.find((one) => one.type.endsWith("*"));
          if (!documented) found.push("The status " + code + " is not documented.");
          else if (documented.contents.length && !content) found.push("The content type " + (type || "(none)") + " is not documented for " + code + ".");
          else if (content && isJSON(type) && value === undefined) found.push("The body is not JSON.");
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
