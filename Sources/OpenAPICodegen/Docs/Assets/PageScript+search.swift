extension PageScript {
    /// Search over all names: operations, paths, parameters, schemas, properties and the values of enumerations.
    static let search = #"""
        let searchIndex;
        const loadIndex = async () => {
          if (searchIndex) return searchIndex;
          const model = await loadModel();
          const entries = [];
          const add = (kind, title, detail, anchor, words, weight, name = title) =>
            entries.push({ kind, title, detail, anchor, weight, name: name.toLowerCase(), text: words.join(" ").toLowerCase() });
          for (const operation of model.operations) {
            const names = new Set();
            const contents = [operation.body, ...operation.responses].flatMap((message) => message?.contents ?? []);
            for (const { schema } of [...contents, ...(operation.parameters ?? [])]) collectNames(schema, names);
            add(operation.method, operation.title, operation.path, operation.anchor,
              [operation.title, operation.method, operation.path, operation.id ?? "", operation.group,
                ...(operation.parameters ?? []).map((parameter) => parameter.name), ...names], 3);
          }
          for (const { name, anchor, schema } of model.schemas) {
            const properties = new Map();
            collectProperties(schema, properties);
            // The values of the schema itself have no name.
            const own = properties.get("") ?? [];
            properties.delete("");
            add("Schema", name, own.slice(0, 8).join(", "), anchor, [name, ...own], 2);
            for (const [property, values] of properties) {
              const place = anchor + "/" + property;
              add("Field", name + "." + property, values.slice(0, 8).join(", "), byId(place) ? place : anchor, [name, property, ...values], 1, property);
            }
          }
          return searchIndex = entries;
        };
        const collectNames = (schema, names) => {
          const properties = new Map();
          collectProperties(schema, properties);
          for (const [name, values] of properties) { names.add(name); values.forEach((value) => names.add(value)); }
        };
        // The properties of a schema with the values they can have; references are found under their own names.
        const collectProperties = (schema, found, prefix = "") => {
          if (typeof schema !== "object" || schema === null) return;
          for (const [name, property] of Object.entries(schema.properties ?? {})) {
            found.set(prefix + name, (property.enum ?? []).map(String));
            collectProperties(property, found, prefix + name + "/");
          }
          if (schema.enum && !prefix) found.set("", schema.enum.map(String));
          for (const part of [schema.items, ...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
            collectProperties(part, found, prefix);
          }
        };

        const findEntries = (entries, query) => {
          const words = query.toLowerCase().split(/\s+/).filter(Boolean);
          if (!words.length) return entries.filter((entry) => entry.weight === 3).slice(0, 50);
          const scored = [];
          for (const entry of entries) {
            if (!words.every((word) => entry.text.includes(word))) continue;
            let score = entry.weight;
            for (const word of words) {
              if (entry.name === word) score += 20;
              else if (entry.name.startsWith(word)) score += 8;
              else if (entry.name.includes(word)) score += 4;
            }
            scored.push([score, entry]);
          }
          return scored.sort((left, right) => right[0] - left[0]).slice(0, 50).map(([, entry]) => entry);
        };

        let finder;
        const openSearch = () => {
          finder ??= makeFinder();
          finder.dialog.showModal();
          finder.input.select();
          finder.update();
        };
        const makeFinder = () => {
          let results = [];
          let selected = 0;
          const list = make("ul", { id: "found", role: "listbox", "aria-label": "Results" });
          const note = make("p", { role: "status" });
          const input = make("input", { type: "search", role: "combobox", "aria-expanded": "true", "aria-controls": "found",
            "aria-autocomplete": "list", "aria-label": "Search", autocomplete: "off", spellcheck: "false",
            placeholder: "Search operations, schemas and fields", input: () => update() });
          const dialog = make("dialog", { class: "finder", "aria-label": "Search" }, input, list, note);
          const select = (index) => {
            selected = Math.max(0, Math.min(index, results.length - 1));
            [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === selected)));
            const item = list.children[selected];
            if (item) input.setAttribute("aria-activedescendant", item.id); else input.removeAttribute("aria-activedescendant");
            item?.scrollIntoView({ block: "nearest" });
          };
          const go = (entry) => {
            dialog.close();
            location.hash = entry.anchor;
            showTarget();
            const place = byId(entry.anchor);
            const heading = place?.querySelector("a[href]");
            place?.scrollIntoView();
            heading?.focus({ preventScroll: true });
          };
          const update = async () => {
            try {
              results = findEntries(await loadIndex(), input.value);
            } catch (error) {
              note.textContent = "The index cannot be loaded: " + error.message;
              return;
            }
            list.replaceChildren(...results.map((entry, index) =>
              make("li", { id: "found-" + index, role: "option", click: () => go(entry) },
                make("span", { class: "kind" + (entry.weight === 3 ? " method " + entry.kind.toLowerCase() : "") }, entry.kind),
                make("span", {}, entry.title), entry.detail && make("small", {}, entry.detail))));
            note.textContent = results.length ? "" : "Nothing has all of these words.";
            select(0);
          };
          dialog.addEventListener("keydown", (event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step) { event.preventDefault(); select(selected + step); }
            // A search field would only be emptied.
            if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
            if (event.key === "Enter" && results[selected]) { event.preventDefault(); go(results[selected]); }
          });
          dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
          document.body.append(dialog);
          return { dialog, input, update };
        };

        const startSearch = () => {
          document.addEventListener("keydown", (event) => {
            const isCommand = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k";
            const isSlash = event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey
              && !event.target.closest("input, textarea, select, [contenteditable]");
            if ((isCommand || isSlash) && !document.querySelector("dialog[open]")) { event.preventDefault(); openSearch(); }
          });
        };

        """#
}
