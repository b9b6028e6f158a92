// Says why a save did not reach the disk, and tries it again when the author says so.
import type { RefusedError } from '../../services.ts'
import { makeParagraph, ToolDialog } from '../tool-dialog.ts'
import { WORDS } from '../words.ts'

/** No answer at all, or one to somebody who is not signed in any more. */
export function isPassing({ status }: RefusedError): boolean {
  return status === 0 || status === 401 || status === 403
}

/** `signInAddress`: of the editor's page. Resolves with whether to save again. */
export async function askAgain(
  error: RefusedError,
  signInAddress: string,
): Promise<boolean> {
  let isAgain = false
  const dialog = new ToolDialog(WORDS.waitTitle, WORDS.goOn)
  dialog.form.append(makeParagraph(error.message), makeParagraph(WORDS.textStays))
  if (error.status !== 0) dialog.form.append(makeLink(signInAddress))
  dialog.addAction(WORDS.tryAgain, () => {
    isAgain = true
    dialog.close()
  })
  await dialog.show()
  return isAgain
}

/** What the CMS would say in general words. */
export function showRefusal({ message }: RefusedError): Promise<void> {
  const dialog = new ToolDialog(WORDS.refused, WORDS.close)
  dialog.form.append(makeParagraph(message))
  return dialog.show()
}

function makeLink(address: string): HTMLParagraphElement {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.textContent = WORDS.signIn
  const paragraph = makeParagraph('')
  paragraph.append(link)
  return paragraph
}
