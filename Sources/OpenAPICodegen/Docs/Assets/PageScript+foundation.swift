extension PageScript {
    /// Making elements, keeping settings, and the model of the API, which is loaded when it is first needed.
    static let foundation = #"""
        const root = document.documentElement;
        const byId = (id) => document.getElementById(id);

        // An element; functions among the attributes are listeners, children are elements or text.
        const make = (tag, attributes, ...children) => {
          const node = document.createElement(tag);
          for (const [name, value] of Object.entries(attributes ?? {})) {
            if (typeof value === "function") node.addEventListener(name, value);
            else if (value !== undefined && value !== null && value !== false) {
              node.setAttribute(name, value === true ? "" : value);
            }
          }
          node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
          return node;
        };
        const icon = (path) => {
          const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
          const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
          svg.setAttribute("viewBox", "0 0 16 16");
          svg.setAttribute("aria-hidden", "true");
          shape.setAttribute("d", path);
          svg.append(shape);
          return svg;
        };

        // Storage can be forbidden; then nothing is kept.
        const keep = (storage) => ({
          get(key) { try { return storage().getItem(key) ?? ""; } catch { return ""; } },
          set(key, value) {
            try { if (value) storage().setItem(key, value); else storage().removeItem(key); } catch { /* not kept */ }
          },
        });
        const settings = keep(() => localStorage);
        const secrets = keep(() => sessionStorage);

        const showTheme = (theme) => { if (theme) root.dataset.theme = theme; else delete root.dataset.theme; };
        showTheme(settings.get("docs-theme"));

        let modelPromise;
        const loadModel = () => modelPromise ??= new Promise((resolve, reject) => {
          document.head.append(make("script", { src: root.dataset.model, load: (event) => {
            event.target.remove();
            const model = globalThis.apiModel;
            delete globalThis.apiModel;
            model.byAnchor = new Map(model.operations.map((operation) => [operation.anchor, operation]));
            model.byName = new Map(model.schemas.map((schema) => [schema.name, schema.schema]));
            resolve(model);
          }, error: () => {
            modelPromise = undefined;
            reject(new Error(root.dataset.model + " cannot be loaded."));
          } }));
        });

        // The place the API is served at. A page that a service serves may talk to that service alone.
        const isApart = root.dataset.apart !== undefined;
        const serversOf = (model, operation) => operation.servers ?? model.servers;
        const baseURL = (model, operation, index = 0) => {
          const here = location.protocol === "file:" ? "http://localhost:8080/" : location.href;
          const server = new URL(serversOf(model, operation)[index] ?? "/", here);
          const origin = isApart ? server.origin : location.origin;
          return { origin, url: origin + server.pathname.replace(/\/$/, ""), isElsewhere: server.origin !== origin };
        };

        """#
}
