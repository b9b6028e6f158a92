// Keeps what is typed while a save is under way: the CMS begins the form anew with what was saved.

/** A form of the CMS: the values of its fields by language, flattened. */
interface Draft {
  readonly currentValues: Readonly<Record<string, Record<string, unknown>>>
  /** Whether somebody has typed: what nobody did is not kept for a crash. */
  interacted: boolean
}

/** Before `CMS.init`. The bundle's CMS calls it (`lib/build/edit-patches.mjs`). */
export function keepTyped(): void {
  Object.assign(globalThis, { imprintTyped: watchTyped })
}

/** `draft`: as its save begins. What it returns takes what has changed since over into the next. */
export function watchTyped(draft: Draft): (next: Draft) => void {
  const before = copyValues(draft)
  return (next) => {
    for (const [language, values] of Object.entries(copyValues(draft))) {
      const old = before[language] ?? {}
      const target = next.currentValues[language] ?? {}
      for (const name of listChanged(old, values)) {
        next.interacted = true
        if (name in values) target[name] = values[name]
        else Reflect.deleteProperty(target, name)
      }
    }
  }
}

type Values = Readonly<Record<string, unknown>>

function copyValues({ currentValues }: Draft): Record<string, Values> {
  const entries = Object.entries(currentValues)
  return Object.fromEntries(
    entries.map(([language, values]) => [language, { ...values }]),
  )
}

function listChanged(old: Values, values: Values): string[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(values)])]
  return names.filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(values[name]),
  )
}
