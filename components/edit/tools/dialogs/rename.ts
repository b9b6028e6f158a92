// Asks for a new name of an article: its address, its file, and the links to it change together.
import type { ArticleFacts } from '../article/article-facts.ts'
import { goToArticle } from '../article/go-to.ts'
import { nameOf, toNamed, toNewAddress } from '../article/new-name.ts'
import { isRecord } from '../article/is-record.ts'
import { makeParagraph, makeTextField, ToolDialog } from '../tool-dialog.ts'
import type { ToolsServices } from '../tools-services.ts'
import { WORDS } from '../words.ts'

export interface SavedArticle {
  readonly path: string
  readonly title: string
  /** Hash of the file. */
  readonly base: string | undefined
  readonly facts: ArticleFacts
}

export function askForName(
  services: ToolsServices,
  article: SavedArticle,
): Promise<void> {
  const { path, base, facts } = article
  const dialog = new ToolDialog(WORDS.renameTitle)
  const { field, input, note } = makeTextField(
    WORDS.newName,
    nameOf(path),
    WORDS.newNameHint,
  )
  const addresses = document.createElement('dl')
  const show = () => renderAddresses(addresses, article, input.value)
  input.addEventListener('input', show)
  show()
  dialog.form.append(field, note, addresses)
  if (facts.isOnline) dialog.form.append(makeParagraph(WORDS.redirects))
  dialog.form.append(makeParagraph(WORDS.linksChange(facts.linkedFrom.length)))
  dialog.addAction(WORDS.renameNow, async () => {
    const to = toNamed(path, input.value)
    if (to === undefined) return dialog.fail(WORDS.noName)
    const { path: renamed, notes } = parseRenamed(
      await services.call('rename', { path, base, to }),
    )
    dialog.close()
    if (notes.length > 0) await showNotes(notes)
    goToArticle(renamed)
  })
  const closed = dialog.show()
  input.select()
  return closed
}

function renderAddresses(
  list: HTMLDListElement,
  { path, facts: { address } }: SavedArticle,
  typed: string,
): void {
  list.hidden = address === undefined
  if (address === undefined) return
  const next = toNewAddress(address, path, typed) ?? address
  const rows = [
    [WORDS.oldAddress, address],
    [WORDS.newAddress, next],
  ] as const
  list.replaceChildren(
    ...rows.flatMap(([label, value]) => {
      const [term, detail] = [document.createElement('dt'), document.createElement('dd')]
      term.textContent = label
      detail.textContent = value
      return [term, detail]
    }),
  )
}

/** What is as it was, and should be looked at. */
export function showNotes(notes: readonly string[]): Promise<void> {
  const dialog = new ToolDialog(WORDS.notesTitle, WORDS.close)
  dialog.form.append(...notes.map((note) => makeParagraph(`${note}.`)))
  return dialog.show()
}

function parseRenamed(answer: unknown): { path?: string; notes: string[] } {
  if (!isRecord(answer)) return { notes: [] }
  const { path, notes } = answer
  return {
    ...(typeof path === 'string' && { path }),
    notes: Array.isArray(notes) ? notes.map(String) : [],
  }
}
