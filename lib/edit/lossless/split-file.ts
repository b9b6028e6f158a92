// Finds front matter and body in the text of a file.
import { readOtherForm } from '../../content/check/yaml/other-forms.ts'

export interface SplitFile {
  readonly text: string
  /** `other`: of another language, as YAML in `yaml`; `unreadable`: all is body. */
  readonly form: 'yaml' | 'other' | 'none' | 'unreadable'
  readonly language?: string
  /** What holds the fields; for `yaml` the text from `yamlStart` on. */
  readonly yaml: string
  readonly yamlStart: number
  /** Behind the line that closes the front matter. */
  readonly headEnd: number
  /** Behind the blank lines below it. */
  readonly bodyStart: number
}

// What begins like front matter is no body to put front matter above.
const OPENING = /^(?:---|\+\+\+|;;;|\{[ \t]*(?:\n|$))/
const BLANK_LINES = /^(?:[^\S\n]*\n)*/

/** Cuts where `splitFrontMatter` of the check does. */
export function splitFile(text: string): SplitFile {
  const other = readOtherForm(text)
  if (other) {
    const yaml = other.yaml.slice('---\n'.length, -'---\n'.length)
    const { language } = other
    return cut(text, { form: 'other', language, yaml, yamlStart: 0 }, other.head.length)
  }
  if (!/^---[ \t]*(?:\n|$)/.test(text))
    return without(OPENING.test(text) ? 'unreadable' : 'none', text)
  const close = text.indexOf('\n---', '---'.length - 1)
  const [line] = /^\n---[ \t]*(?:\n|$)/.exec(text.slice(close)) ?? []
  if (close === -1 || line === undefined) return without('unreadable', text)
  const yamlStart = text.indexOf('\n') + 1
  const yaml = text.slice(yamlStart, close + 1)
  return cut(text, { form: 'yaml', yaml, yamlStart }, close + line.length)
}

function without(form: 'none' | 'unreadable', text: string): SplitFile {
  return { text, form, yaml: '', yamlStart: 0, headEnd: 0, bodyStart: 0 }
}

function cut(
  text: string,
  head: Pick<SplitFile, 'form' | 'language' | 'yaml' | 'yamlStart'>,
  headEnd: number,
): SplitFile {
  const [blank = ''] = BLANK_LINES.exec(text.slice(headEnd)) ?? []
  return { text, ...head, headEnd, bodyStart: headEnd + blank.length }
}
