extension PageScript {
    /// What makes the static page handier: theme, section marking, tabs, copying, languages, schemas in place.
    static let page = #"""
        const startPage = () => {
          const tools = byId("tools");
          tools.append(
            make("button", { class: "button search", type: "button", "aria-label": "Search", click: () => openSearch() },
              icon("M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.5-1.5L14 14"), make("span", {}, "Search"), make("kbd", {}, "/")),
            make("button", { class: "button", type: "button", "aria-label": "Switch between light and dark", click: switchTheme },
              icon("M8 2a6 6 0 1 0 0 12ZM8 2a6 6 0 0 1 0 12")));
          const contents = byId("contents");
          contents.addEventListener("click", (event) => { if (event.target.closest("a")) contents.hidePopover?.(); });
          document.addEventListener("click", onClick);
          addEventListener("hashchange", showTarget);
          markSections(contents);
          const sections = document.querySelectorAll(".introduction, .group > .operation, .schema, .lead");
          // Of a thousand sections, those become handier that come near.
          const near = byId("main").matches(".large") && new IntersectionObserver((entries) => {
            for (const entry of entries) {
              if (entry.isIntersecting) { near.unobserve(entry.target); enhance(entry.target); }
            }
          }, { rootMargin: "800px" });
          for (const section of sections) { if (near) near.observe(section); else enhance(section); }
          showTarget();
        };

        const switchTheme = () => {
          const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
          const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
          const chosen = next === system ? "" : next;
          showTheme(chosen);
          settings.set("docs-theme", chosen);
        };

        // Opens what a link leads into, and the sample that belongs to a response.
        const showTarget = () => {
          let id = "";
          try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
          const target = byId(id);
          if (!target) return;
          for (let node = target.parentElement?.closest("details"); node; node = node.parentElement?.closest("details")) node.open = true;
          const sample = target.matches(".responses > li") && [...target.closest(".operation").querySelectorAll("[data-status]")]
            .find((details) => details.dataset.status === target.querySelector(".status").textContent);
          if (sample) sample.open = true;
        };

        const markSections = (contents) => {
          const links = new Map([...contents.querySelectorAll("a")].map((link) => [link.getAttribute("href").slice(1), link]));
          let current;
          const inView = new Set();
          const seen = new IntersectionObserver((entries) => {
            for (const { target, isIntersecting } of entries) { if (isIntersecting) inView.add(target.id); else inView.delete(target.id); }
            // Of sections within each other the inner one counts, which comes later.
            const link = [...links].findLast(([id]) => inView.has(id))?.[1];
            if (!link || link === current) return;
            current?.removeAttribute("aria-current");
            link.setAttribute("aria-current", "true");
            current = link;
            const above = link.offsetTop < contents.scrollTop;
            const below = link.offsetTop + link.offsetHeight > contents.scrollTop + contents.clientHeight;
            if (above || below) contents.scrollTop = link.offsetTop - contents.clientHeight / 3;
          }, { rootMargin: "-15% 0px -80% 0px" });
          for (const id of links.keys()) { const section = byId(id); if (section && !section.matches(".group")) seen.observe(section); }
        };

        const enhance = (section) => {
          if (!isApart) {
            for (const node of section.querySelectorAll("[data-origin]")) node.textContent = location.origin;
            for (const node of section.querySelectorAll("[data-server]")) {
              try { node.textContent = new URL(node.textContent, location.href).href; } catch { /* as it is written */ }
            }
          }
          for (const union of section.querySelectorAll("[data-tabs]")) makeTabs(union);
          for (const code of section.querySelectorAll(".code details pre code")) colour(code);
          for (const pre of section.querySelectorAll(".code pre, .prose > pre")) {
            const copy = make("button", { class: "button tool", type: "button", "data-copy": true }, "Copy");
            const caption = pre.parentElement.matches("figure") && pre.parentElement.querySelector("figcaption");
            if (caption) caption.append(copy); else if (pre.parentElement.matches("details")) pre.after(copy);
          }
          for (const link of section.querySelectorAll(".fields .type a, .content .type a, .variant .type a")) {
            const place = link.closest(".content, .variant, li");
            const isShown = place.querySelector(":scope > ul.fields, :scope > details, :scope > .union, :scope > .term > .expand");
            if (isShown || !byId(link.hash.slice(1))?.querySelector("ul.fields, .union")) continue;
            link.closest(".type").after(make("button", { class: "expand tool", type: "button", "aria-expanded": "false",
              "aria-label": "Show " + link.textContent + " here", "data-expand": link.hash.slice(1) }, "+"));
          }
          const request = section.querySelector(".request figcaption");
          if (request) addRequestTools(section, request);
        };

        const addRequestTools = (section, caption) => {
          const select = make("select", { class: "button tool", "aria-label": "Language of the sample",
            change: () => { settings.set("docs-language", select.value); showLanguages(); } },
            Object.keys(languages).map((name) => make("option", { value: name }, languages[name].label)));
          caption.querySelector(".tool").before(select);
          caption.append(make("button", { class: "button primary tool", type: "button", click: () => openTry(section.id) }, "Try it"));
          section.querySelector(".request pre").dataset.sample = section.id;
          showLanguage(section);
        };
        const showLanguages = () => {
          for (const section of document.querySelectorAll(".operation:has([data-sample])")) showLanguage(section);
        };
        const showLanguage = async (section) => {
          const language = settings.get("docs-language") || "curl";
          section.querySelector(".request select").value = language;
          const pre = section.querySelector("[data-sample]");
          // The command is on the page already.
          if (language === "curl" && !pre.dataset.changed) return;
          try {
            const model = await loadModel();
            const operation = model.byAnchor.get(section.id);
            const { target, keys = [], headers, body, isFile, parts } = operation.sample;
            const file = new File([], "file");
            const request = { method: operation.method, body: isFile ? file : body,
              url: baseURL(model, operation).origin + target + keys.map((key) => key + "$API_KEY").join(""),
              headers: headers.map(([name, value, variable]) => [name, value + (variable ? "$" + variable : "")]),
              parts: parts?.map(([name, text, isFile]) => [name, isFile ? file : text]) };
            pre.dataset.changed = "true";
            pre.firstElementChild.textContent = languages[language].write(request);
          } catch (error) { pre.firstElementChild.textContent = "The sample cannot be made: " + error.message; }
        };

        const onClick = async (event) => {
          const button = event.target.closest("button");
          if (!button) return;
          if (button.dataset.copy !== undefined) {
            const place = button.closest("details, figure, section");
            try {
              await navigator.clipboard.writeText(place.querySelector("pre").textContent);
              button.textContent = "Copied";
            } catch { button.textContent = "Not allowed"; }
            setTimeout(() => { button.textContent = "Copy"; }, 1500);
          }
          if (button.dataset.expand !== undefined) expand(button);
        };

        // Shows a schema below the line that names it; its own links open in the same way.
        const expand = (button) => {
          const item = button.closest(".content, .variant, li");
          const open = [...item.children].find((child) => child.matches(".expanded") && child.dataset.of === button.dataset.expand);
          button.textContent = open ? "+" : "−";
          button.setAttribute("aria-expanded", String(!open));
          if (open) return open.remove();
          const source = byId(button.dataset.expand);
          enhance(source);
          const copy = make("div", { class: "expanded", "data-of": button.dataset.expand },
            [...source.children].slice(1).map((child) => child.cloneNode(true)));
          for (const node of [copy, ...copy.querySelectorAll("[id]")]) node.removeAttribute("id");
          for (const node of copy.querySelectorAll(".expanded, [role=tablist]")) node.remove();
          for (const union of copy.querySelectorAll("[data-tabs]")) makeTabs(union);
          item.append(copy);
        };

        const makeTabs = (union) => {
          if (union.querySelector(":scope > [role=tablist]")) return;
          const panels = [...union.children].filter((child) => child.matches("[data-tab]"));
          const tabs = panels.map((panel) => make("button", { role: "tab", type: "button" }, panel.dataset.tab));
          const show = (index, focus) => {
            panels.forEach((panel, at) => { panel.hidden = at !== index; });
            tabs.forEach((tab, at) => {
              tab.setAttribute("aria-selected", String(at === index));
              tab.tabIndex = at === index ? 0 : -1;
            });
            if (focus) tabs[index].focus();
          };
          panels.forEach((panel) => panel.setAttribute("role", "tabpanel"));
          panels.forEach((panel) => panel.setAttribute("aria-label", panel.dataset.tab));
          tabs.forEach((tab, index) => {
            tab.addEventListener("click", () => show(index));
            tab.addEventListener("keydown", (event) => {
              const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
              if (step) show((index + step + tabs.length) % tabs.length, true);
            });
          });
          panels[0]?.before(make("div", { role: "tablist" }, tabs));
          show(0);
        };

        // Colours JSON; long texts stay as they are.
        const colour = (code) => {
          const text = code.textContent;
          if (text.length > 60000 || code.childElementCount || !/^[\[{]/.test(text)) return;
          const parts = [];
          let end = 0;
          for (const match of text.matchAll(/("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d[\d.eE+-]*/g)) {
            parts.push(text.slice(end, match.index));
            const kind = match[2] ? "key" : match[1] ? "text" : "word";
            parts.push(make("span", { class: "tok-" + kind }, match[1] ?? match[0]), match[2] ?? "");
            end = match.index + match[0].length;
          }
          parts.push(text.slice(end));
          code.replaceChildren(...parts);
        };

        """#
}
