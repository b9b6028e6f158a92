// Writes front matter: by the YAML library, never by a template.
import { Document, isCollection, isPair, isScalar, Scalar, visit } from 'yaml'

/** Values by field, in the order that they are written in; undefined and empty ones are not. */
export type FieldValues = Readonly<
  Record<string, string | boolean | readonly (string | object)[] | undefined>
>

/** With its two lines of `---`, one field a line. */
export function renderFrontMatter(fields: FieldValues): string {
  return `---\n${renderFields(fields)}---\n`
}

export function renderFields(fields: FieldValues): string {
  const entries = Object.entries(fields).filter(([, value]) => !isEmpty(value))
  const document = new Document(Object.fromEntries(entries))
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.value)) setQuotes(pair.value)
      if (isCollection(pair.value)) pair.value.flow = pair.value.items.every(isShort)
    },
    Scalar(at, scalar) {
      if (at !== 'key') setQuotes(scalar)
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function isEmpty(value: FieldValues[string]): boolean {
  return (
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  )
}

/** Topics and authors stand in brackets, addresses each on a line. */
function isShort(item: unknown): boolean {
  return isScalar(item) && !isPair(item) && !/[/:]/.test(String(item.value))
}

function setQuotes(scalar: Scalar): void {
  if (typeof scalar.value !== 'string') return
  // A line end in a field would need a block: `toOneLine` has left none.
  scalar.type = scalar.value.includes("'") ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE
}
