// What an unsaved text tells of itself, without the other files: in an editor without a server.
import { checkFile } from '../../content/check/index.ts'
import { readFileOverrides } from '../../content/compile/record/file-overrides.ts'
import { toFileDiagnostic } from '../../content/compile/record/in-file.ts'
import { resolveSeverities } from '../../content/severity/resolve.ts'
import { renderMarkdown } from '../../markdown/pipeline.ts'
import { isHeldBack } from '../../model/diagnostic.ts'
import { isSettingsType } from '../../model/document.ts'
import type { CheckAnswer, UnsavedText } from '../../model/edit/unsaved.ts'
import { replacePlaceholders } from '../../model/placeholders/placeholder.ts'
import { parseWordPlaceholder } from '../../model/placeholders/placeholder.ts'
import { fillWords, findWords, isWordKey } from '../../words/find-words.ts'
import { toFindings } from './findings.ts'

export interface TextAlone extends CheckAnswer {
  /** Absent where the front matter keeps the text from being published. */
  readonly body?: {
    /** Leads nowhere, and shows the descriptions of pictures: other files are not known. */
    readonly html: string
    readonly title: string
    readonly language: string
  }
}

/** Works in a browser: no store, no files, and no clock. */
export async function readAlone(unsaved: UnsavedText): Promise<TextAlone> {
  const { path, text } = unsaved
  const checked = checkFile(path, new TextEncoder().encode(text))
  const isBad = checked.diagnostics.some(isHeldBack) || isSettingsType(checked.type)
  const rendered = isBad ? undefined : await renderMarkdown(checked.staged)
  const { overrides, diagnostics } = readFileOverrides(path, checked, undefined)
  const ofBody =
    rendered?.diagnostics.map((each) => toFileDiagnostic(each, { ...checked, path })) ??
    []
  const found = resolveSeverities([...checked.diagnostics, ...ofBody, ...diagnostics], {
    strict: false,
    siteChecks: {},
    overrides: new Map([[path, overrides]]),
  })
  const { title, name, language = 'en' } = checked.fields
  const body = rendered && {
    html: fillIn(rendered.html, String(language)),
    title: String(title ?? name ?? ''),
    language: String(language),
  }
  return { ...toFindings(unsaved, found), ...(body && { body }) }
}

function fillIn(html: string, language: string): string {
  const words = findWords(language)
  return replacePlaceholders(html, (kind, written) => {
    if (kind === 'id') return written
    if (kind === 'fragment') return `#${written}`
    if (kind !== 'word') return undefined
    const { key, filling } = parseWordPlaceholder(written)
    const word = isWordKey(key) ? words[key] : undefined
    return typeof word === 'string'
      ? fillWords(word, { number: filling, title: filling })
      : undefined
  })
}
