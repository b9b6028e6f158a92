// Reads front matter that is written as TOML or JSON, and writes it as YAML.
import { parse } from 'smol-toml'
import { stringify } from 'yaml'

export interface OtherForm {
  readonly language: 'TOML' | 'JSON'
  /** The front matter as it is written. */
  readonly head: string
  /** The same in YAML, with each field on the line where it is written. */
  readonly onItsLines: string
  /** The same as an author writes it, with its comments. */
  readonly yaml: string
}

const FORMS = [
  ['TOML', /^\+{3}[ \t]*\n([\s\S]*?)\n\+{3}[ \t]*(?:\n|$)/],
  ['TOML', /^---[ \t]*toml[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/i],
  ['JSON', /^---[ \t]*json[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/i],
  // Hexo leaves out the braces.
  ['JSON', /^;;;[ \t]*\n([\s\S]*?)\n;;;[ \t]*(?:\n|$)/],
  ['JSON', /^(\{[ \t]*\n[\s\S]*?\n\})[ \t]*(?:\n|$)/],
] as const

/** As `MAX_YAML_LENGTH`: such fields are a mistake. */
const MAX_LENGTH = 16 * 1024

/** Undefined for any other text, and for what can not be read or has no field. */
export function readOtherForm(text: string): OtherForm | undefined {
  for (const [language, pattern] of FORMS) {
    const [head, source] = pattern.exec(text) ?? []
    if (head === undefined || source === undefined || head.length > MAX_LENGTH) continue
    const fields = parseFields(language, source)
    if (Object.keys(fields).length === 0) return undefined
    const comments = language === 'TOML' ? listComments(source) : []
    const written = [...comments, stringify(fields, { lineWidth: 0 })].join('\n')
    const yaml = `---\n${written}---\n`
    return { language, head, onItsLines: placeFields(head, fields), yaml }
  }
  return undefined
}

/** The text with its front matter as YAML; any other text as it is. */
export function withYaml(text: string): string {
  const form = readOtherForm(text.replaceAll('\r\n', '\n'))
  if (!form) return text
  const lines = text.split('\n').slice(form.head.split('\n').length - 1)
  return form.yaml + lines.join('\n')
}

/** Dates become text, with their zone. */
function parseFields(language: OtherForm['language'], source: string): object {
  try {
    const isOpen = language === 'JSON' && !/^\s*\{/.test(source)
    const values: unknown =
      language === 'TOML' ? parse(source) : JSON.parse(isOpen ? `{${source}}` : source)
    const plain: unknown = JSON.parse(JSON.stringify(values))
    const isMapping = typeof plain === 'object' && plain !== null && !Array.isArray(plain)
    return isMapping ? plain : {}
  } catch {
    return {}
  }
}

const TOML_TOKEN =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|(?<comment>#[^\n]*)/g

/** What looks like a comment inside of a text is none. */
function listComments(source: string): string[] {
  return [...source.matchAll(TOML_TOKEN)].flatMap(({ groups }) => groups?.comment ?? [])
}

const NAME = /^\s*\[{0,2}\s*["']?([^\s"'[\]{}=:.]+)/

/** One mapping of YAML with its braces, so that no line needs an indent. */
function placeFields(head: string, fields: object): string {
  const inner = head.trimEnd().split('\n').slice(1, -1)
  const lines = inner.map(() => '')
  const names = inner.map((line) => NAME.exec(line)?.[1])
  for (const [name, value] of Object.entries(fields)) {
    const at = Math.max(0, names.indexOf(name))
    lines[at] += `${JSON.stringify(name)}: ${JSON.stringify(value)}, `
  }
  return `---\n{${lines.join('\n')}}\n---\n`
}
