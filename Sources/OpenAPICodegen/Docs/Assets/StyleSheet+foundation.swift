extension StyleSheet {
    /// Colours, type, and what is alike everywhere.
    static let foundation = #"""
        :root {
          color-scheme: light dark;
          --paper: light-dark(#ffffff, #14171a);
          --sheet: light-dark(#f6f7f7, #1b1f24);
          --raised: light-dark(#ffffff, #22272d);
          --ink: light-dark(#1b2126, #e3e7ea);
          --soft: light-dark(#566069, #a3adb6);
          --line: light-dark(#e2e5e7, #2c333a);
          --edge: light-dark(#8a949c, #69747e);
          --accent: light-dark(#0a5a78, #82cbe6);
          --tint: light-dark(#e9f3f7, #1c3039);
          --blue: light-dark(#0b57a4, #82b9f5);
          --green: light-dark(#14652e, #74cf90);
          --amber: light-dark(#7d4a00, #e5b558);
          --violet: light-dark(#6537b4, #c3a6fa);
          --red: light-dark(#a92318, #fb9a90);
          --mono: ui-monospace, "SF Mono", "Cascadia Code", "Roboto Mono", "DejaVu Sans Mono", Menlo, monospace;
          --bar: 3.25rem;
          font: 100%/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
          scroll-padding-top: calc(var(--bar) + 1rem);
          scrollbar-color: var(--line) transparent;
          text-size-adjust: 100%;
        }
        :root[data-theme="light"] { color-scheme: light; }
        :root[data-theme="dark"] { color-scheme: dark; }
        *, ::before, ::after { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font-size: .9375rem; overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; letter-spacing: -.012em; text-wrap: balance; margin: 0 0 .75rem; }
        h1 { font-size: 2.125rem; letter-spacing: -.024em; }
        h2 { font-size: 1.5rem; letter-spacing: -.018em; }
        h3 { font-size: 1.1875rem; }
        h4, h5, h6 { font-size: .9375rem; }
        p, ul, ol, pre, blockquote, .table { margin: 0 0 .75rem; }
        ul, ol { padding-left: 1.375rem; }
        a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; }
        h1 a, h2 a, h3 a, nav a, .brand, a.name, a.status { color: inherit; text-decoration: none; }
        h2 a:hover, h3 a:hover, a.name:hover { text-decoration: underline; text-decoration-color: var(--edge); }
        code, pre, kbd, .method, .status, textarea { font-family: var(--mono); font-size: .875em; }
        code, .name { unicode-bidi: isolate; }
        p code, li code, td code { background: var(--sheet); border-radius: 4px; padding: .1em .3em; }
        .term code, a code, pre code { background: none; padding: 0; }
        pre { overflow-x: auto; line-height: 1.55; tab-size: 2; }
        pre code { font-size: 1em; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
        blockquote { border-left: 3px solid var(--line); padding-left: 1rem; color: var(--soft); }
        .table { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .9375em; }
        th, td { border-bottom: 1px solid var(--line); padding: .375rem .75rem .375rem 0; text-align: left; }
        th.center, td.center { text-align: center; }
        th.right, td.right { text-align: right; }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
        main:focus { outline: none; }
        button, input, select, textarea { font: inherit; color: inherit; }
        button { cursor: pointer; }
        .button {
          background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .625rem;
          font-size: .8125rem; font-weight: 500; line-height: 1.4;
        }
        .button:hover { border-color: var(--edge); }
        .button.primary { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
        .hidden {
          position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
        }

        """#
}
