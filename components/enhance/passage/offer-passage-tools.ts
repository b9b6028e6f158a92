// Loads the tools for a selected passage.

/** The URL of the second bundle, which `lib/build/enhance-bundle.mjs` makes. */
declare const PASSAGE_MODULE: string

/** At the first selection: most readers select nothing. */
export function offerPassageTools(): void {
  if (!document.querySelector('[data-passages]')) return
  document.addEventListener('selectionchange', loadOnce)
}

function loadOnce(): void {
  const selection = getSelection()
  if (!selection?.anchorNode?.parentElement?.closest('[data-passages]')) return
  if (selection.isCollapsed) return
  document.removeEventListener('selectionchange', loadOnce)
  // Without a network there are no tools.
  import(PASSAGE_MODULE).catch(() => {})
}
