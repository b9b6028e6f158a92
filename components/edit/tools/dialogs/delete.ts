// Asks before an article is deleted, and offers to lead its address to another one.
import { ArticleList } from '../../body/links/article-list.ts'
import { goToArticle } from '../article/go-to.ts'
import { isRecord } from '../article/is-record.ts'
import { makeParagraph, makeTextField, ToolDialog } from '../tool-dialog.ts'
import type { ToolsServices } from '../tools-services.ts'
import { WORDS } from '../words.ts'
import type { SavedArticle } from './rename.ts'

/** What a deletion would take along, and what it would leave. */
interface Trial {
  readonly files: readonly string[]
  readonly linkedFrom: readonly string[]
}

export async function askToDelete(
  services: ToolsServices,
  { path, base, title, facts }: SavedArticle,
): Promise<void> {
  const dialog = new ToolDialog(WORDS.removeTitle(title || path))
  const { files, linkedFrom } = parseTrial(
    await services.call('delete', { path, base, trial: true }),
  )
  const others = files.filter((file) => file !== path)
  if (others.length > 0) dialog.form.append(makeParagraph(WORDS.goAlong(others)))
  if (linkedFrom.length > 0) {
    dialog.form.append(makeParagraph(WORDS.linkedFrom(linkedFrom.length)))
  }
  const successor = facts.isOnline ? addSuccessor(dialog, services, path) : undefined
  dialog.form.append(makeParagraph(WORDS.keptUntil))
  const action = dialog.addAction(WORDS.removeNow, async () => {
    const alias = successor?.()
    const answer = await services.call('delete', { path, base, ...(alias && { alias }) })
    dialog.close()
    goToArticle(await offerUndo(services, answer))
  })
  action.classList.add('is-risky')
  return dialog.show()
}

/** Returns what tells the path that was chosen. */
function addSuccessor(
  dialog: ToolDialog,
  { searchArticles }: ToolsServices,
  path: string,
): () => string | undefined {
  let chosen: { readonly path: string; readonly title: string } | undefined
  const { field, input, note } = makeTextField(WORDS.alias, '', WORDS.aliasHint)
  note.setAttribute('role', 'status')
  const services = {
    findPath: () => path,
    searchArticles: async (query: string, signal: AbortSignal) => {
      const found = await searchArticles(query, signal)
      return found.filter((article) => article.path !== path)
    },
  }
  const list = new ArticleList(field, services, (article) => {
    chosen = article
    input.value = article.title
    list.clear()
    note.textContent = WORDS.aliasChosen(article.title)
  })
  input.addEventListener('input', () => {
    chosen = undefined
    note.textContent = WORDS.aliasHint
  })
  // Enter chooses from the list; it must not delete.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    list.chooseActive()
  })
  dialog.form.append(field, list.element, note)
  return () => chosen?.path
}

/** Resolves with the path of the article where it is put back. */
async function offerUndo(
  { call }: ToolsServices,
  answer: unknown,
): Promise<string | undefined> {
  const { trash, undo } = isRecord(answer) ? answer : {}
  let path: string | undefined
  const dialog = new ToolDialog(WORDS.removed, WORDS.close)
  dialog.form.append(makeParagraph(WORDS.trash(String(trash))))
  dialog.addAction(WORDS.undo, async () => {
    const back = await call('undelete', { undo })
    path = isRecord(back) && typeof back.path === 'string' ? back.path : undefined
    dialog.close()
  })
  await dialog.show()
  return path
}

function parseTrial(answer: unknown): Trial {
  const toList = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  if (!isRecord(answer)) return { files: [], linkedFrom: [] }
  return { files: toList(answer.files), linkedFrom: toList(answer.linkedFrom) }
}
