// The form that is open, from outside of its fields: where they are, and what is written into them.

type Write = (value: unknown) => void

const own = new Map<string, Write>()

/** A field of this editor, for as long as it is shown. */
export function keepWriter(field: string, write: Write): void {
  own.set(field, write)
}

export function dropWriter(field: string): void {
  own.delete(field)
}

/** Undefined for a field that only its author can change: a list or a choice of the CMS. */
export function findWriter(field: string): Write | undefined {
  return own.get(field) ?? findTextWriter(field)
}

function findTextWriter(field: string): Write | undefined {
  const input = findSection(field)?.querySelector('input[type="text"], textarea')
  const isText = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement
  if (!isText || input.readOnly) return undefined
  return (value) => {
    input.value = String(value ?? '')
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
}

/** Where the form shows a field. */
export function findSection(field: string): Element | undefined {
  const name = CSS.escape(field)
  return document.querySelector(`section.field[data-key-path="${name}"]`) ?? undefined
}
