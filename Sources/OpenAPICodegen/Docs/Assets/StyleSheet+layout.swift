extension StyleSheet {
    /// The bar, the contents and the columns.
    static let layout = #"""
        .skip { position: absolute; left: .5rem; top: -4rem; z-index: 9; background: var(--paper); padding: .5rem 1rem; }
        .skip:focus { top: .5rem; }
        .bar {
          position: sticky; top: 0; z-index: 5; height: var(--bar); display: flex; align-items: center; gap: .75rem;
          padding: 0 1.25rem; background: var(--paper); border-bottom: 1px solid var(--line);
        }
        .brand { font-weight: 650; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
        .version { color: var(--soft); font-weight: 400; font-size: .8125rem; letter-spacing: 0; }
        h1 .version { font-size: 1rem; margin-left: .25rem; }
        .tools { margin-left: auto; display: flex; gap: .5rem; flex: none; }
        .tools .button, .menu { display: inline-flex; align-items: center; gap: .5rem; height: 2.125rem; }
        .tools .search { color: var(--soft); min-width: 13rem; }
        .tools kbd { margin-left: auto; border: 1px solid var(--line); border-radius: 4px; padding: 0 .3rem; }
        svg { width: 1rem; height: 1rem; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; }
        .menu { display: none; background: none; border: 0; padding: .5rem; margin-left: -.5rem; }

        nav#contents {
          display: block; position: fixed; inset: var(--bar) auto 0 0; width: 17.5rem; height: auto; margin: 0;
          padding: 1.25rem .75rem 3rem; border: 0; border-right: 1px solid var(--line); overflow-y: auto;
          overscroll-behavior: contain; background: var(--paper); color: inherit; font-size: .875rem;
        }
        nav h2 { font-size: .8125rem; letter-spacing: 0; margin: 1.25rem 0 .25rem; padding: 0 .625rem; }
        nav ul { list-style: none; margin: 0; padding: 0; }
        nav li a { display: flex; gap: .5rem; padding: .28rem .625rem; border-radius: 6px; color: var(--soft); overflow-wrap: anywhere; }
        nav li a span { flex: 1; min-width: 0; }
        nav li a:hover { background: var(--sheet); color: var(--ink); }
        nav li a[aria-current] { background: var(--tint); color: var(--accent); font-weight: 550; }
        nav .method { flex: none; width: 2.6rem; font-size: .6875rem; line-height: 1.4rem; }
        nav .gone span { text-decoration: line-through; }

        main { margin-left: 17.5rem; padding-bottom: 30vh; }
        .introduction, .operation {
          display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 27rem); column-gap: 3rem; align-items: start;
        }
        .introduction, .operation, .lead, .schema { padding: 2.5rem 2.5rem 2rem; max-width: 88rem; }
        .operation, .group > .schema { border-top: 1px solid var(--line); }
        .group { border-top: 1px solid var(--line); }
        .lead { padding-bottom: .5rem; max-width: 52rem; }
        .lead + .operation, .lead + .schema { border-top: 0; padding-top: 1rem; }
        .prose { max-width: 44rem; min-width: 0; }
        .schema > * { max-width: 44rem; }
        .samples { position: sticky; top: calc(var(--bar) + 1.25rem); max-height: calc(100vh - var(--bar) - 2.5rem);
          overflow-y: auto; overscroll-behavior: auto; scrollbar-width: thin; }
        .large .operation, .large .schema { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
        .operation .operation { display: block; padding: 1rem 0 0; border: 0; }
        .operation .operation .samples { position: static; max-height: none; }

        @media (max-width: 68rem) {
          .introduction, .operation { grid-template-columns: minmax(0, 1fr); }
          .samples { position: static; max-height: none; max-width: 44rem; margin-top: 1rem; min-width: 0; }
        }
        @media (max-width: 50rem) {
          .bar { padding: 0 1rem; }
          .menu { display: inline-flex; }
          .tools .search { min-width: 0; }
          .tools .search span, .tools kbd { display: none; }
          nav#contents { display: none; inset: 0 auto 0 0; width: min(20rem, 86vw); max-height: none; height: 100dvh; }
          nav#contents:popover-open { display: block; }
          nav#contents::backdrop { background: rgb(0 0 0 / .4); }
          main { margin-left: 0; }
          .introduction, .operation, .lead, .schema { padding: 2rem 1rem 1.5rem; }
          h1 { font-size: 1.75rem; }
        }
        @media print {
          :root, :root[data-theme] { color-scheme: light; }
          .bar, nav#contents, .skip, .tool, .try, [role="tablist"] { display: none; }
          [role="tabpanel"][hidden] { display: block; }
          main { margin: 0; }
          .introduction, .operation { display: block; }
          .samples { position: static; max-height: none; }
          details::details-content { content-visibility: visible; block-size: auto; }
          pre, .code pre { white-space: pre-wrap; max-height: none; }
          .operation, .schema { break-inside: auto; content-visibility: visible; padding: 1rem 0; }
        }

        """#
}
