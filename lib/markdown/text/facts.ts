import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { countWords, toMinutes } from '../../text/reading/read-time.ts'
import { draftOf } from '../draft.ts'
import { plainText, renderExcerpt } from './plain-text.ts'

/** Collects what lists, search and the read time need, before decoration. */
export function rehypeFacts() {
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file)
    draft.text = plainText(tree)
    draft.excerpt = renderExcerpt(tree)
    const all = countWords(draft.text)
    let codeWords = 0
    for (const { source } of draft.codeBlocks) codeWords += countWords(source).words
    draft.wordCount = all.words - codeWords + all.cjk
    draft.minutes = toMinutes({ words: all.words - codeWords, cjk: all.cjk, codeWords })
  }
}
