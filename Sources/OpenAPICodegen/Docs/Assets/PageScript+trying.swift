extension PageScript {
    /// Trying an operation: the form and the request.
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
          let base = baseURL(model, operation);
          const values = new Map();
          const body = operation.body && { type: "", value: undefined, text: "", error: "" };
          const needed = [...new Set((operation.security ?? []).flat())].map((name) => model.schemes.find((scheme) => scheme.name === name))
            .filter(Boolean);
          const schemes = needed.filter(({ carrier }) => carrier !== "none")
            .map((scheme) => ({ ...scheme, secret: secrets.get("docs-credential-" + scheme.name) }));
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
            make("div", {}, makeServerField(model, operation, (index) => { base = baseURL(model, operation, index); update(); }),
              makeParameterFields(model, operation, values, update), body && makeBodyFields(model, operation, body, update),
              makeCredentialFields(schemes, update)),
            make("div", {},
              base.isElsewhere && make("p", { class: "note" }, "The request goes to this host, " + base.url + ": the page may talk to no other."),
              limitsOf(operation, needed).map((text) => make("p", { class: "note" }, text)),
              make("figure", { class: "code request" }, make("figcaption", {}, "Request", language,
                make("button", { class: "button tool", type: "button", "data-copy": true }, "Copy")), make("pre", { tabindex: "0" }, code)),
              findings, make("div", { class: "send" }, send, cancel), answer));
          update();
          return { node: form, stop };
        };

        // What no script can send, however the request is written.
        const limitsOf = (operation, schemes) => [
          (operation.parameters?.some((parameter) => parameter.in === "cookie") || schemes.some(({ carrier }) => carrier === "cookie"))
            && "Cookies are sent as the browser has them: a page cannot choose them.",
          ...schemes.filter(({ carrier }) => carrier === "none").map(({ name, kind }) => name + " is the browser's own: " + kind + "."),
          operation.body && /^(GET|HEAD)$/.test(operation.method) && "Browsers send no body with " + operation.method + ".",
        ].filter(Boolean);

        // MARK: The form

        const makeServerField = (model, operation, pick) => {
          const servers = serversOf(model, operation);
          if (!isApart || servers.length < 2) return null;
          const select = make("select", { "aria-label": "Server", change: () => pick(select.selectedIndex) },
            servers.map((url) => make("option", {}, url)));
          return make("section", {}, make("h3", {}, "Server"), select);
        };

        const makeParameterFields = (model, operation, values, update) => {
          if (!operation.parameters?.length) return null;
          return make("section", {}, make("h3", {}, "Parameters"), operation.parameters.map((parameter, index) => {
            const schema = withoutNull(model, parameter.schema);
            const kind = kindOf(schema);
            const set = (text) => {
              const value = parseParameter(model, parameter, schema, text);
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
            const value = parseParameter(model, parameter, schema, control.value);
            if (value !== undefined) values.set(parameter, value);
            return make("div", { class: "field" }, make("label", { for: id }, make("code", {}, parameter.name), " ",
              make("small", {}, [parameter.in, describe(schema), parameter.required && "required"].filter(Boolean).join(", "))), control);
          }));
        };
        // What a text stands for; undefined leaves the parameter out.
        const parseParameter = (model, parameter, schema, text) => {
          if (text === "" && !parameter.required) return undefined;
          if (kindOf(schema) !== "array") return parseText(model, parameter.schema, text);
          return text.split("\n").filter((line) => line !== "").map((line) => parseText(model, schema.items ?? true, line));
        };
        // A text is what the schema takes: itself, or what it is in JSON.
        const parseText = (model, schema, text) => {
          const json = jsonOf(text);
          const fits = (value) => violations(model, schema, value, true).length === 0;
          if (json === undefined || fits(text)) return text;
          return fits(json) || kindOf(withoutNull(model, schema)) !== "string" ? json : text;
        };

        const makeBodyFields = (model, operation, body, update) => {
          const holder = make("div");
          let content;
          const pick = (index) => {
            content = operation.body.contents[index];
            body.type = content.type;
            body.text = content.example;
            body.value = isJSON(body.type) ? jsonOf(content.example) : undefined;
            if (isFormType()) {
              body.value = firstValue(model, content.schema);
              body.text = formText(body.value, content.layouts);
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
            const fill = (value) => {
              body.value = value;
              body.text = body.type.startsWith("application/x-www") ? formText(value, content.layouts) : JSON.stringify(value, null, 2);
            };
            if (body.value === undefined) fill(firstValue(model, content.schema));
            const takesFiles = body.type.startsWith("multipart/");
            return makeEditor({ ...model, takesFiles }, content.schema, body.value, (next) => { fill(next); update(); }, "body");
          };
          const makeRaw = () => {
            const area = make("textarea", { "aria-label": "Body", spellcheck: "false", rows: 8, input: () => {
              body.text = area.value;
              body.error = "";
              if (isJSON(body.type)) {
                body.value = undefined;
                try { if (!isLeftOut(operation, body)) body.value = JSON.parse(area.value, keepDigits); } catch (error) { body.error = error.message; }
              }
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

        """#
}
