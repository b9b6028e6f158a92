/** The other bundle, beside this one; `lib/build/enhance-bundle.mjs` knows its hash. */
declare const PASSAGE_MODULE: string

/** Most readers select nothing: the tools for it come with the first selection. */
export function offerPassageTools(): void {
  if (!document.querySelector('[data-passages]')) return
  document.addEventListener('selectionchange', loadOnce)
}

function loadOnce(): void {
  const selection = getSelection()
  if (!selection?.anchorNode?.parentElement?.closest('[data-passages]')) return
  if (selection.isCollapsed) return
  document.removeEventListener('selectionchange', loadOnce)
  // Offline, perhaps: then there are none.
  import(PASSAGE_MODULE).catch(() => {})
}
