// Asks for the name of a copy of an article.
import { goToArticle } from '../article/go-to.ts'
import { isRecord } from '../article/is-record.ts'
import { toNamed } from '../article/new-name.ts'
import { makeParagraph, makeTextField, ToolDialog } from '../tool-dialog.ts'
import type { ToolsServices } from '../tools-services.ts'
import { WORDS } from '../words.ts'
import type { SavedArticle } from './rename.ts'

export function askForCopy(
  services: ToolsServices,
  { path, base }: SavedArticle,
): Promise<void> {
  const dialog = new ToolDialog(WORDS.duplicateTitle)
  const { field, input, note } = makeTextField(WORDS.copyName, '', WORDS.copyNameHint)
  dialog.form.append(makeParagraph(WORDS.duplicateHint), field, note)
  dialog.addAction(WORDS.duplicateNow, async () => {
    const isNamed = input.value.trim() !== ''
    const to = isNamed ? toNamed(path, input.value) : undefined
    if (isNamed && to === undefined) return dialog.fail(WORDS.noName)
    const answer = await services.call('duplicate', { path, base, to })
    const made = isRecord(answer) ? answer.path : undefined
    dialog.close()
    goToArticle(typeof made === 'string' ? made : undefined)
  })
  return dialog.show()
}
