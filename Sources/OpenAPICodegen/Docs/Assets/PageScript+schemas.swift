extension PageScript {
    /// JSON Schema 2020-12 as far as documents use it: holds values to the rules, and says what breaks them.
    static let schemas = #"""
        // A number that JavaScript would write in another way is kept as it is written, where the browser can.
        const keepDigits = (key, value, context) => typeof value === "number" && JSON.rawJSON && context.source !== String(value)
          ? JSON.rawJSON(context.source) : value;
        const jsonOf = (text) => { try { return JSON.parse(text, keepDigits); } catch { return undefined; } };
        const numberOf = (value) => JSON.isRawJSON?.(value) ? Number(value.rawJSON) : value;
        // A file stands for the string that its bytes are.
        const typeOf = (written) => {
          const value = numberOf(written);
          if (value === null) return "null";
          if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
          return value instanceof Blob ? "string" : Array.isArray(value) ? "array" : typeof value;
        };
        const sameValue = (left, right) => {
          if (left === right) return true;
          if (typeOf(left) !== typeOf(right) || typeof left !== "object" || left === null) return false;
          const names = Object.keys(left);
          return names.length === Object.keys(right).length
            && names.every((name) => Object.hasOwn(right, name) && sameValue(left[name], right[name]));
        };
        const resolve = (model, schema) => {
          for (let hops = 0; schema?.$ref !== undefined && hops < 50; hops += 1) schema = model.byName.get(schema.$ref) ?? true;
          return schema ?? true;
        };
        const pointerTo = (pointer, name) => pointer + "/" + String(name).replaceAll("~", "~0").replaceAll("/", "~1");
        const plural = (count, noun) => count + " " + noun + (count === 1 ? "" : "s");

        const formats = {
          "date-time": /^\d{4}-\d\d-\d\d[tT]\d\d:\d\d:\d\d(\.\d+)?([zZ]|[+-]\d\d:\d\d)$/,
          date: /^\d{4}-\d\d-\d\d$/,
          uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
          email: /^[^\s@]+@[^\s@]+$/,
          ipv4: /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/,
        };

        // The rules that a value breaks: [{ pointer, text }]. `isSent` tells requests from responses.
        const violations = (model, schema, value, isSent, pointer = "", depth = 0) => {
          schema = resolve(model, schema);
          value = numberOf(value);
          const found = [];
          const fail = (text) => found.push({ pointer, text });
          if (schema === false) { fail("is not allowed"); return found; }
          if (typeof schema !== "object" || depth > 100) return found;
          const check = (part, inner = value, place = pointer) => violations(model, part, inner, isSent, place, depth + 1);
          const fits = (part, inner = value) => check(part, inner).length === 0;
          const kind = typeOf(value);
          const types = schema.type === undefined ? [] : [schema.type].flat();
          if (types.length && !types.includes(kind) && !(kind === "integer" && types.includes("number"))) {
            fail("must be " + types.join(" or ") + ", is " + kind);
            return found;
          }
          if (schema.enum && !schema.enum.some((one) => sameValue(one, value))) {
            fail("must be one of " + schema.enum.map((one) => JSON.stringify(one)).join(", "));
          }
          if ("const" in schema && !sameValue(schema.const, value)) fail("must be " + JSON.stringify(schema.const));
          if (kind === "integer" || kind === "number") checkNumber(schema, value, fail);
          if (typeof value === "string") checkText(schema, value, fail);
          if (kind === "array") checkArray(schema, value, fail, check, fits, pointer, found);
          if (kind === "object") checkObject(model, schema, value, isSent, fail, check, pointer, found);
          for (const part of schema.allOf ?? []) found.push(...check(part));
          if (schema.anyOf && !schema.anyOf.some((part) => fits(part))) found.push(...closest(schema.anyOf, check, pointer));
          if (schema.oneOf) {
            const count = schema.oneOf.filter((part) => fits(part)).length;
            if (count === 0) found.push(...closest(schema.oneOf, check, pointer));
            if (count > 1) fail("must be exactly one of " + schema.oneOf.length + " kinds, is " + count + " of them");
          }
          if (schema.not !== undefined && fits(schema.not)) fail("is what it must not be");
          if (schema.if !== undefined) {
            const branch = fits(schema.if) ? schema.then : schema.else;
            if (branch !== undefined) found.push(...check(branch));
          }
          return found;
        };
        // What is wrong with the alternative that fits best.
        const closest = (parts, check, pointer) => {
          const all = parts.map((part) => check(part)).sort((left, right) => left.length - right.length);
          return [{ pointer, text: "is none of the " + parts.length + " kinds; of the closest:" }, ...all[0]];
        };
        const checkNumber = (schema, value, fail) => {
          if (value < schema.minimum) fail("must be at least " + schema.minimum + ", is " + value);
          if (value > schema.maximum) fail("must be at most " + schema.maximum + ", is " + value);
          if (value <= schema.exclusiveMinimum) fail("must be more than " + schema.exclusiveMinimum + ", is " + value);
          if (value >= schema.exclusiveMaximum) fail("must be less than " + schema.exclusiveMaximum + ", is " + value);
          const parts = value / schema.multipleOf;
          if (schema.multipleOf && Math.abs(parts - Math.round(parts)) > 1e-9 * Math.max(1, Math.abs(parts))) {
            fail("must be a multiple of " + schema.multipleOf + ", is " + value);
          }
        };
        const checkText = (schema, value, fail) => {
          const count = schema.minLength !== undefined || schema.maxLength !== undefined ? [...value].length : 0;
          if (count < schema.minLength) fail("must have at least " + plural(schema.minLength, "character") + ", has " + count);
          if (count > schema.maxLength) fail("must have at most " + plural(schema.maxLength, "character") + ", has " + count);
          if (schema.pattern !== undefined && value.length < 10000) {
            let pattern;
            try { pattern = new RegExp(schema.pattern, "u"); } catch { /* the server knows more */ }
            if (pattern && !pattern.test(value)) fail("must match " + schema.pattern);
          }
          const format = Object.hasOwn(formats, schema.format ?? "") && formats[schema.format];
          if (format && !format.test(value)) fail("must be a " + schema.format);
        };
        const checkArray = (schema, value, fail, check, fits, pointer, found) => {
          if (value.length < schema.minItems) fail("must have at least " + plural(schema.minItems, "item") + ", has " + value.length);
          if (value.length > schema.maxItems) fail("must have at most " + plural(schema.maxItems, "item") + ", has " + value.length);
          const first = schema.prefixItems ?? [];
          value.forEach((item, index) => {
            const part = index < first.length ? first[index] : schema.items;
            if (part !== undefined) found.push(...check(part, item, pointerTo(pointer, index)));
          });
          if (schema.uniqueItems && value.length < 1000
            && value.some((item, index) => value.slice(0, index).some((other) => sameValue(item, other)))) {
            fail("must not have an item twice");
          }
          if (schema.contains !== undefined) {
            const count = value.filter((item) => fits(schema.contains, item)).length;
            if (count < (schema.minContains ?? 1)) fail("has too few items of the kind it must contain");
            if (count > schema.maxContains) fail("has too many items of the kind it must contain");
          }
        };
        const checkObject = (model, schema, value, isSent, fail, check, pointer, found) => {
          const names = Object.keys(value);
          const properties = schema.properties ?? {};
          for (const name of schema.required ?? []) {
            // What is read-only is not sent, what is write-only does not come.
            const property = resolve(model, Object.hasOwn(properties, name) ? properties[name] : true);
            const isExempt = isSent ? property.readOnly : property.writeOnly;
            if (!Object.hasOwn(value, name) && !isExempt) fail("must have " + JSON.stringify(name));
          }
          for (const [name, needed] of Object.entries(schema.dependentRequired ?? {})) {
            for (const other of Object.hasOwn(value, name) ? needed : []) {
              if (!Object.hasOwn(value, other)) fail("must have " + JSON.stringify(other) + " because of " + JSON.stringify(name));
            }
          }
          if (names.length < schema.minProperties) fail("must have at least " + schema.minProperties + " properties");
          if (names.length > schema.maxProperties) fail("must have at most " + schema.maxProperties + " properties");
          const patterns = Object.entries(schema.patternProperties ?? {});
          for (const name of names) {
            const place = pointerTo(pointer, name);
            if (schema.propertyNames !== undefined) found.push(...check(schema.propertyNames, name, place));
            let isKnown = Object.hasOwn(properties, name);
            if (isKnown) found.push(...check(properties[name], value[name], place));
            for (const [pattern, part] of patterns) {
              let isMatch = false;
              try { isMatch = new RegExp(pattern, "u").test(name); } catch { isKnown = true; }
              if (isMatch) { isKnown = true; found.push(...check(part, value[name], place)); }
            }
            if (!isKnown && schema.additionalProperties !== undefined) found.push(...check(schema.additionalProperties, value[name], place));
          }
          for (const [name, part] of Object.entries(schema.dependentSchemas ?? {})) {
            if (Object.hasOwn(value, name)) found.push(...check(part));
          }
        };

        """#
}
