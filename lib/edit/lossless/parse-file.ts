// Turns a file into fields for a form.
import { ORIGINAL_KEY, turn } from './hidden-keys.ts'
import { survivesForm } from './kinds.ts'
import { isFieldName, readFields } from './read-fields.ts'
import { splitFile } from './split-file.ts'
import { type Clock, describeState } from './state.ts'

type Fields = Record<string, unknown>

/**
 * The fields of a Markdown file with its body, from the first line of text on, and with what
 * `formatFile` needs. A file that can not be read gives what can. `clock`: for the state.
 */
export function parseFile(written: string, clock?: Clock): Fields {
  const text = toPlainText(written)
  const file = splitFile(text)
  const fields = listFields(file.yaml)
  const [firstLine = ''] = /^.*/.exec(text.slice(file.bodyStart)) ?? []
  const head = text.slice(0, file.bodyStart)
  return {
    ...fields,
    body: text.slice(file.bodyStart),
    ...(clock ? describeState(fields, clock) : {}),
    [ORIGINAL_KEY]: file.form === 'none' ? '' : turn(head + firstLine),
  }
}

/** The fields of a file that is YAML as a whole, such as `site.yaml`. */
export function parseYamlFile(written: string): Fields {
  const text = toPlainText(written)
  return { ...listFields(text), [ORIGINAL_KEY]: turn(text) }
}

function listFields(yaml: string): Fields {
  const { fields } = readFields(yaml)
  const named = fields.filter(
    ({ name, value }) => isFieldName(name) && survivesForm(name, value),
  )
  return Object.fromEntries(named.map(({ name, value }) => [name, value]))
}

/** As Sveltia CMS reads files. */
function toPlainText(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
}
