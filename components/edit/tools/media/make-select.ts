// A labelled choice.

export interface Select<Value extends string> {
  readonly field: HTMLLabelElement
  readonly select: HTMLSelectElement
  readonly value: Value
  offer(values: readonly Value[]): void
}

/** `toLabel`: what is shown of a value. The first one is chosen. */
export function makeSelect<Value extends string>(
  label: string,
  values: readonly [Value, ...Value[]],
  toLabel: (value: Value) => string,
): Select<Value> {
  const field = document.createElement('label')
  const select = document.createElement('select')
  let offered: readonly Value[] = values
  const offer = (next: readonly Value[]) => {
    const chosen = select.value
    offered = next
    select.replaceChildren(...next.map((value) => new Option(toLabel(value), value)))
    select.value = next.find((value) => value === chosen) ?? next[0] ?? ''
  }
  offer(values)
  field.append(label, select)
  return {
    ...{ field, select, offer },
    get value() {
      return offered.find((value) => value === select.value) ?? values[0]
    },
  }
}
