// Arrow keys lead from the field through the results, Escape back to the field.

/** `search` contains both; what is a result is looked up at each key. */
export function walkByArrows(search: HTMLElement, field: HTMLInputElement): void {
  search.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const links = listResults(search)
    const place = target instanceof HTMLAnchorElement ? links.indexOf(target) : -1
    if (target !== field && place < 0) return
    if (key === 'Escape' && place >= 0) field.focus()
    else if (key === 'ArrowDown' && links[place + 1]) links[place + 1]?.focus()
    else if (key === 'ArrowUp' && place >= 0) (links[place - 1] ?? field).focus()
    else return
    event.preventDefault()
  })
}

export function listResults(search: HTMLElement): HTMLAnchorElement[] {
  return [...search.querySelectorAll<HTMLAnchorElement>('search-results li a')]
}
