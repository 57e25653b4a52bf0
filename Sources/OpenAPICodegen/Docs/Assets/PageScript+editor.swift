extension PageScript {
    /// Forms made from schemas. Every editor calls `change` with the whole new value.
    static let editor = #"""
        // A schema with what its reference and its `allOf` say.
        const flatten = (model, schema, depth = 0) => {
          const source = resolve(model, schema);
          if (typeof source !== "object") return {};
          if (!source.allOf || depth > 20) return source;
          return source.allOf.map((part) => flatten(model, part, depth + 1)).reduceRight((merged, part) => ({
            ...part, ...merged,
            properties: { ...part.properties, ...merged.properties },
            required: [...(part.required ?? []), ...(merged.required ?? [])],
          }), { ...source, allOf: undefined });
        };

        // A value to begin with.
        const firstValue = (model, schema, depth = 0) => {
          const plain = flatten(model, schema);
          for (const value of [plain.const, plain.examples?.[0], plain.default, plain.enum?.[0]]) {
            if (value !== undefined) return structuredClone(value);
          }
          const union = plain.oneOf ?? plain.anyOf;
          if (depth > 5) return null;
          if (union && !plain.properties) return firstValue(model, union[0], depth + 1);
          switch (kindOf(plain)) {
            case "object": {
              const names = (plain.required ?? []).filter((name) => Object.hasOwn(plain.properties ?? {}, name));
              return Object.fromEntries(names.map((name) => [name, firstValue(model, plain.properties[name], depth + 1)]));
            }
            case "array": return [];
            case "integer": case "number": return plain.minimum ?? 0;
            case "boolean": return false;
            case "string": return "";
            default: return null;
          }
        };
        // A schema without the `null` that it allows besides.
        const withoutNull = (model, schema) => {
          const plain = flatten(model, schema);
          const others = (plain.oneOf ?? plain.anyOf ?? []).filter((part) => resolve(model, part).type !== "null");
          return others.length === 1 ? { ...plain, oneOf: undefined, anyOf: undefined, ...flatten(model, others[0]) } : plain;
        };
        const kindOf = (schema) => [schema.type ?? []].flat().find((type) => type !== "null")
          ?? (schema.properties ? "object" : schema.items ? "array" : undefined);
        const describe = (schema) => [[schema.type ?? []].flat().join(" or "), schema.format && "‹" + schema.format + "›",
          schema.minLength !== undefined && "at least " + plural(schema.minLength, "character"),
          schema.maxLength !== undefined && "at most " + plural(schema.maxLength, "character"),
          schema.minimum !== undefined && "from " + schema.minimum,
          schema.maximum !== undefined && "up to " + schema.maximum].filter(Boolean).join(", ");

        const makeEditor = (model, schema, value, change, label, depth = 0) => {
          const plain = flatten(model, schema);
          const union = plain.oneOf ?? plain.anyOf;
          if (plain.enum) return makeChoice(plain.enum, value, change, label);
          if (union && !plain.properties) return makeUnionEditor(model, union, value, change, label, depth);
          if (depth < 6) {
            switch (kindOf(plain)) {
              case "object": if (plain.properties) return makeObjectEditor(model, plain, value, change, label, depth); break;
              case "array": return makeArrayEditor(model, plain, value, change, label, depth);
              case "boolean": return makeChoice([true, false], value, change, label);
              case "integer": case "number": return makeNumberEditor(plain, value, change, label);
              case "string": return makeTextEditor(model, plain, value, change, label);
            }
          }
          return makeRawEditor(value, change, label);
        };
        const makeChoice = (values, value, change, label) => {
          const select = make("select", { "aria-label": label, change: () => change(values[select.value]) },
            values.map((one, index) => make("option", { value: index, selected: sameValue(one, value) },
              typeof one === "string" ? one : JSON.stringify(one))));
          if (!values.some((one) => sameValue(one, value))) queueMicrotask(() => change(values[0]));
          return select;
        };
        const makeNumberEditor = (schema, value, change, label) => make("input", { "aria-label": label, inputmode: "decimal",
          value: textOf(value ?? ""), placeholder: schema.examples?.[0] ?? "",
          // What is no number is kept as text, so that the check can say so.
          input: (event) => {
            const text = event.target.value.trim();
            change(/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? jsonOf(text) : text);
          } });
        const makeTextEditor = (model, schema, value, change, label) => {
          if (model.takesFiles && (schema.format === "binary" || (schema.contentMediaType && !schema.contentEncoding))) {
            return make("input", { type: "file", "aria-label": label, change: (event) => change(event.target.files[0] ?? "") });
          }
          const isLong = schema.maxLength > 200 || textOf(value ?? "").includes("\n");
          const control = make(isLong ? "textarea" : "input", { "aria-label": label, spellcheck: "false",
            input: (event) => change(event.target.value) });
          control.value = textOf(value ?? "");
          return control;
        };
        const makeRawEditor = (value, change, label) => {
          const area = make("textarea", { "aria-label": label + " as JSON", spellcheck: "false", input: () => {
            try { change(JSON.parse(area.value, keepDigits)); area.setCustomValidity(""); } catch (error) { area.setCustomValidity(error.message); }
            area.reportValidity();
          } });
          area.value = JSON.stringify(value, null, 2) ?? "null";
          return area;
        };
        const makeUnionEditor = (model, variants, value, change, label, depth) => {
          const holder = make("div");
          const name = (variant, index) => variant.$ref ?? resolve(model, variant).title ?? [flatten(model, variant).type].flat()[0] ?? "kind " + (index + 1);
          const fill = (index, start) => holder.replaceChildren(makeEditor(model, variants[index], start, change, label, depth + 1));
          const fitting = Math.max(0, variants.findIndex((variant) => violations(model, variant, value, true).length === 0));
          const select = make("select", { "aria-label": "Kind of " + label, change: () => {
            const start = firstValue(model, variants[select.value]);
            change(start);
            fill(Number(select.value), start);
          } }, variants.map((variant, index) => make("option", { value: index, selected: index === fitting }, name(variant, index))));
          fill(fitting, value);
          return make("div", {}, make("div", { class: "field" }, select), holder);
        };
        const makeObjectEditor = (model, schema, value, change, label, depth) => {
          let state = typeOf(value) === "object" ? { ...value } : {};
          const entries = Object.entries(schema.properties).filter(([, property]) => !resolve(model, property).readOnly);
          const order = entries.map(([name]) => name);
          const set = (name, inner) => {
            const others = Object.keys(state).filter((other) => !order.includes(other));
            const next = { ...state, [name]: inner };
            state = Object.fromEntries([...order, ...others].filter((other) => next[other] !== undefined).map((other) => [other, next[other]]));
            change(state);
          };
          return make("div", {}, entries.map(([name, property]) => {
            const isRequired = schema.required?.includes(name);
            const holder = make("div");
            const isNested = ["object", "array"].includes(kindOf(flatten(model, property)));
            const fill = () => {
              if (!Object.hasOwn(state, name)) return holder.replaceChildren();
              const inner = makeEditor(model, property, state[name], (next) => set(name, next), name, depth + 1);
              holder.replaceChildren(isNested ? make("fieldset", {}, make("legend", { class: "hidden" }, name), inner) : inner);
            };
            const toggle = !isRequired && make("input", { type: "checkbox", checked: Object.hasOwn(state, name),
              "aria-label": "Send " + name, change: (event) => {
                set(name, event.target.checked ? firstValue(model, property) : undefined);
                fill();
              } });
            fill();
            return make("div", { class: "field" },
              make("span", { class: "caption" }, toggle, toggle && " ", make("code", {}, name), " ",
                make("small", {}, describe(flatten(model, property)))), holder);
          }));
        };
        const makeArrayEditor = (model, schema, value, change, label, depth) => {
          const items = Array.isArray(value) ? [...value] : [];
          const list = make("div");
          const fill = () => list.replaceChildren(...items.map((item, index) => make("div", { class: "row" },
            make("div", {}, makeEditor(model, schema.items ?? true, item, (next) => { items[index] = next; change([...items]); },
              label + " " + (index + 1), depth + 1)),
            make("button", { class: "button", type: "button", "aria-label": "Remove " + label + " " + (index + 1), click: () => {
              items.splice(index, 1);
              change([...items]);
              fill();
            } }, "Remove"))));
          fill();
          return make("div", {}, list, make("button", { class: "button", type: "button", click: () => {
            items.push(firstValue(model, schema.items ?? true));
            change([...items]);
            fill();
          } }, "Add"));
        };

        """#
}
