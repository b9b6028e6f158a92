// Shows both versions of a file that somebody else saved meanwhile: none is lost.
import { diffTexts } from '../diff/diff-texts.ts'
import { renderDiff } from '../diff/diff-view.ts'
import { makeParagraph, ToolDialog } from '../tool-dialog.ts'
import { WORDS } from '../words.ts'

export interface Conflict {
  readonly path: string
  /** What would be saved. */
  readonly mine: string
  /** What is on disk. */
  readonly theirs: string
}

/** Undefined: neither is decided yet, and the form stays as it is. */
export async function askAboutConflict({
  path,
  mine,
  theirs,
}: Conflict): Promise<'mine' | 'theirs' | undefined> {
  let answer: 'mine' | 'theirs' | undefined
  const dialog = new ToolDialog(WORDS.conflictTitle, WORDS.goOn)
  dialog.element.classList.add('is-wide')
  dialog.form.append(
    makeParagraph(WORDS.conflictHint(path)),
    renderDiff(diffTexts(theirs, mine), [WORDS.theirs, WORDS.mine]),
  )
  const copy = dialog.addAction(WORDS.copyMine, async () => {
    await navigator.clipboard.writeText(mine)
    copy.textContent = WORDS.copied
  })
  dialog.addAction(WORDS.takeTheirs, () => {
    answer = 'theirs'
    dialog.close()
  })
  dialog.addAction(WORDS.keepMine, () => {
    answer = 'mine'
    dialog.close()
  })
  await dialog.show()
  return answer
}
