extension StyleSheet {
    /// Operations, fields, responses.
    static let content = #"""
        .summary { font-size: 1.125rem; color: var(--soft); }
        .links, .note { font-size: .875rem; color: var(--soft); }
        .route { display: flex; gap: .625rem; align-items: baseline; margin: -.25rem 0 1rem; }
        .route code { font-size: .875rem; background: none; padding: 0; overflow-wrap: anywhere; }
        .route var { font-style: normal; color: var(--accent); }
        .method { font-weight: 700; color: var(--soft); }
        .method.get { color: var(--blue); }
        .method.post { color: var(--green); }
        .method.put { color: var(--amber); }
        .method.patch { color: var(--violet); }
        .method.delete { color: var(--red); }
        .prose > h4, .prose > h5, .prose > h6 { margin: 1.75rem 0 .5rem; }
        .prose p:last-child, li > p:last-child, blockquote p:last-child { margin-bottom: 0; }

        ul.fields, ul.responses, ul.servers, ul.scopes { list-style: none; padding: 0; margin: 0 0 .5rem; }
        ul.fields > li { border-top: 1px solid var(--line); padding: .625rem 0; }
        ul.fields > li > p { margin-bottom: .25rem; }
        ul.fields > li:target, ul.responses > li:target { background: var(--tint); box-shadow: -.5rem 0 var(--tint), .5rem 0 var(--tint); }
        .term { margin: 0 0 .25rem; }
        .term .name { font-weight: 600; margin-right: .375rem; }
        .term code { font-size: .875rem; }
        .term em { font-weight: 400; }
        .type { color: var(--soft); font-size: .875rem; font-weight: 400; letter-spacing: 0; }
        .type i { font-style: normal; }
        .type i::before { content: "‹"; }
        .type i::after { content: "›"; }
        h3 .type { margin-left: .375rem; }
        .flag { font-size: .8125rem; font-weight: 400; color: var(--soft); margin-left: .375rem; letter-spacing: 0; }
        .flag.required { color: var(--red); }
        .flag.gone { color: var(--amber); }
        .rules { font-size: .8438rem; color: var(--soft); }
        .rules code { color: var(--ink); overflow-wrap: anywhere; }
        .rules b { font-weight: 550; color: var(--ink); }
        .dot { color: var(--edge); }
        .label { font-size: .8125rem; font-weight: 600; color: var(--soft); margin: .5rem 0 .25rem; }
        .content { margin-top: .25rem; }
        .content + .content { margin-top: 1rem; }
        code.media { color: var(--soft); margin-right: .375rem; }

        details.more > summary { font-size: .8438rem; color: var(--soft); cursor: pointer; width: fit-content; }
        details.more > summary:hover { color: var(--ink); }
        details.more > ul.fields { margin: .375rem 0 0; padding-left: .875rem; border-left: 2px solid var(--line); }
        details.more > ul.fields > li:first-child { border-top: 0; padding-top: .25rem; }
        .rules details.more { display: block; margin-top: .25rem; }
        .expand {
          border: 1px solid var(--line); background: none; border-radius: 4px; padding: 0 .3rem; margin-left: .375rem;
          font: .75rem/1.1rem var(--mono); color: var(--soft);
        }
        .expand:hover { border-color: var(--edge); color: var(--ink); }
        .expanded { padding-left: .875rem; border-left: 2px solid var(--line); margin-top: .375rem; }

        ul.responses > li { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr); border-top: 1px solid var(--line); padding: .625rem 0; }
        ul.responses > li > div > p { margin-bottom: .25rem; }
        .status { font-weight: 700; font-size: .875rem; color: var(--soft); }
        .status.success { color: var(--green); }
        .status.redirection { color: var(--blue); }
        .status.client-error { color: var(--amber); }
        .status.server-error { color: var(--red); }

        .union { margin: .5rem 0; }
        .variant { border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; margin-bottom: .5rem; }
        .variant > ul.fields > li:first-child { border-top: 0; }
        .variant > :last-child { margin-bottom: 0; }
        [role="tablist"] { display: flex; flex-wrap: wrap; gap: .25rem; margin-bottom: .5rem; }
        [role="tab"] { border: 1px solid transparent; background: none; border-radius: 6px; padding: .125rem .625rem; font-size: .8438rem; color: var(--soft); }
        [role="tab"]:hover { color: var(--ink); }
        [role="tab"][aria-selected="true"] { border-color: var(--line); background: var(--sheet); color: var(--ink); }

        """#
}
