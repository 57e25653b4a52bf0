extension StyleSheet {
    /// Search, and trying operations.
    static let dialogs = #"""
        dialog { border: 1px solid var(--line); border-radius: 12px; padding: 0; background: var(--paper); color: inherit; box-shadow: 0 1.5rem 4rem rgb(0 0 0 / .25); }
        dialog::backdrop { background: rgb(0 0 0 / .35); }
        .finder { width: min(40rem, calc(100vw - 2rem)); margin: 12vh auto auto; overflow: hidden; }
        .finder input { width: 100%; border: 0; border-bottom: 1px solid var(--line); background: none; padding: .875rem 1.125rem; font-size: 1rem; outline-offset: -2px; }
        .finder ul { list-style: none; margin: 0; padding: .375rem; max-height: 55vh; overflow-y: auto; }
        .finder li { display: grid; grid-template-columns: 4rem minmax(0, 1fr); gap: 0 .5rem; padding: .4375rem .75rem; border-radius: 6px; cursor: pointer; }
        .finder li small { grid-column: 2; color: var(--soft); overflow-wrap: anywhere; }
        .finder li[aria-selected="true"] { background: var(--tint); }
        .finder .kind { font-size: .75rem; line-height: 1.5rem; }
        .finder .kind:not(.method) { color: var(--soft); }
        .finder p { padding: .5rem 1.125rem .75rem; margin: 0; color: var(--soft); font-size: .875rem; }

        .try { width: min(76rem, calc(100vw - 3rem)); max-height: calc(100dvh - 3rem); }
        .try > header { position: sticky; top: 0; z-index: 1; display: flex; gap: .75rem; align-items: center; padding: .875rem 1.25rem; background: var(--paper); border-bottom: 1px solid var(--line); }
        .try > header h2 { font-size: 1.0625rem; margin: 0; }
        .try > header code { font-size: .8125rem; color: var(--soft); overflow-wrap: anywhere; }
        .try > header .button { margin-left: auto; flex: none; }
        .try form { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 1.75rem; padding: 1.25rem; }
        .try h3 { font-size: .9375rem; margin: 0 0 .5rem; }
        .try section + section { margin-top: 1.5rem; }
        fieldset { border: 0; border-left: 2px solid var(--line); margin: .25rem 0 .75rem; padding: 0 0 0 .875rem; min-width: 0; }
        legend { font-weight: 600; font-size: .8438rem; padding: 0; }
        .field { margin-bottom: .75rem; }
        .field > label, .field > .caption { display: block; font-size: .8438rem; margin-bottom: .1875rem; }
        .field > label code, .caption code { font-weight: 600; }
        .field small { color: var(--soft); }
        .try input:not([type="checkbox"], [type="radio"]), .try select, .try textarea { width: 100%; border: 1px solid var(--edge); border-radius: 6px; background: var(--raised); padding: .375rem .5625rem; font-size: .875rem; }
        .try textarea { font-family: var(--mono); font-size: .8125rem; line-height: 1.5; resize: vertical; min-height: 2.25rem; field-sizing: content; max-height: 24rem; }
        .try select.tool { width: auto; padding: .125rem .25rem; font-size: .8125rem; border-color: var(--line); }
        .row { display: flex; gap: .5rem; align-items: start; margin-bottom: .5rem; }
        .row > :first-child { flex: 1; min-width: 0; }
        .send { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 1rem 0; }
        .send .button { padding: .4375rem 1rem; font-size: .875rem; }
        .findings { list-style: none; padding: .5rem .875rem; margin: 0 0 .75rem; border-left: 3px solid var(--amber); background: var(--sheet); font-size: .8438rem; }
        .findings.good { border-color: var(--green); }
        .outcome { display: flex; flex-wrap: wrap; gap: .25rem .875rem; align-items: baseline; margin-bottom: .5rem; font-size: .875rem; }
        .outcome .status { font-size: 1.0625rem; }
        .try pre.wrap { white-space: pre-wrap; overflow-wrap: anywhere; }
        .try img { max-width: 100%; }
        @media (max-width: 50rem) {
          .try { width: 100vw; max-width: 100vw; height: 100dvh; max-height: 100dvh; border: 0; border-radius: 0; }
          .try form { grid-template-columns: minmax(0, 1fr); padding: 1rem; }
          .try > header { flex-wrap: wrap; }
          .finder { margin-top: 1rem; }
        }

        """#
}
