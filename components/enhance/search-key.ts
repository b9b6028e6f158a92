// The key `/`, which opens the search from every page.

/** Follows the link that names the key, or goes to the field where the search is open. */
export function openSearchByKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || !isShortcut(event)) return
    const field = document.querySelector<HTMLInputElement>('main [type=search]')
    const link = document.querySelector<HTMLAnchorElement>('[aria-keyshortcuts="/"]')
    if (!field && !link) return
    event.preventDefault()
    field?.select()
    if (!field) link?.click()
  })
}

/** False for what is typed, and for keys of the browser. Some keyboards have it on Shift. */
function isShortcut(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, target, defaultPrevented } = event
  if (ctrlKey || metaKey || altKey || defaultPrevented) return false
  return !(
    target instanceof Element && target.closest('input,select,textarea,[contenteditable]')
  )
}
