extension StyleSheet {
    /// Samples.
    static let code = #"""
        figure.code { margin: 0 0 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); overflow: hidden; font-size: .875rem; }
        figcaption { display: flex; align-items: center; gap: .5rem; min-height: 2.5rem; padding: .25rem .375rem .25rem .875rem; font-size: .8125rem; font-weight: 600; color: var(--soft); }
        figcaption > :first-child { margin-left: auto; }
        .code pre { margin: 0; padding: .125rem .875rem .875rem; font-size: .8125rem; max-height: 28rem; }
        .prose > pre, li > pre, .lead pre { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: .75rem .875rem; font-size: .8125rem; }
        .code details { border-top: 1px solid var(--line); position: relative; }
        .code summary { list-style: none; cursor: pointer; padding: .4375rem .875rem; font-size: .8125rem; color: var(--soft); }
        .code summary::-webkit-details-marker { display: none; }
        .code summary:hover, .code details[open] > summary { color: var(--ink); }
        .code summary::after { content: ""; float: right; margin: .4rem .125rem 0 0; width: .4rem; height: .4rem; border: solid var(--edge); border-width: 0 1.5px 1.5px 0; rotate: 45deg; }
        .code details[open] > summary::after { rotate: 225deg; margin-top: .55rem; }
        .code summary i { font-style: normal; color: var(--soft); }
        .code summary .status { font-size: .8125rem; margin-right: .25rem; }
        .code details > p { padding: 0 .875rem; margin: 0 0 .5rem; }
        .code details > .tool { position: absolute; right: .375rem; bottom: .375rem; opacity: 0; }
        .code details:hover > .tool, .code details > .tool:focus-visible { opacity: 1; }
        ul.servers { padding: 0 .875rem .375rem; }
        ul.servers li { margin-bottom: .5rem; }
        ul.servers code { background: none; padding: 0; font-size: .8125rem; overflow-wrap: anywhere; }
        ul.servers p { margin: 0; color: var(--soft); font-size: .8125rem; }
        select.tool { appearance: auto; padding: .125rem .25rem; }
        .tok-key { color: var(--accent); }
        .tok-text { color: var(--green); }
        .tok-word { color: var(--violet); }

        """#
}
