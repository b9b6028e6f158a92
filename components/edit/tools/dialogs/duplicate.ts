// Asks for the name of a copy of an article.
import { goToArticle } from '../article/go-to.ts'
import { isRecord } from '../article/is-record.ts'
import { nameOf, toNamed } from '../article/new-name.ts'
import { makeParagraph, makeTextField, ToolDialog } from '../tool-dialog.ts'
import type { ToolsServices } from '../tools-services.ts'
import { WORDS } from '../words.ts'
import type { SavedArticle } from './rename.ts'

export function askForCopy(
  services: ToolsServices,
  { path, base }: SavedArticle,
): Promise<void> {
  const dialog = new ToolDialog(WORDS.duplicateTitle)
  const copy = `${nameOf(path)}-${WORDS.copy}`
  const { field, input, note } = makeTextField(WORDS.copyName, copy, WORDS.newNameHint)
  dialog.form.append(makeParagraph(WORDS.duplicateHint), field, note)
  dialog.addAction(WORDS.duplicateNow, async () => {
    const to = toNamed(path, input.value)
    if (to === undefined) return dialog.fail(WORDS.noName)
    const answer = await services.call('duplicate', { path, base, to })
    const made = isRecord(answer) ? answer.path : undefined
    dialog.close()
    goToArticle(typeof made === 'string' ? made : undefined)
  })
  const closed = dialog.show()
  input.select()
  return closed
}
