// Old addresses that have the same path and the same names in their queries.
import { decodePath } from '../../../site/url.ts'
import { type OldAddress, toKey } from './old-address.ts'

export interface ParameterGroup {
  readonly path: string
  readonly names: readonly string[]
  readonly addresses: readonly OldAddress[]
}

/** Of those that are plain. */
export function groupByParameters(addresses: readonly OldAddress[]): ParameterGroup[] {
  const groups = new Map<string, OldAddress[]>()
  for (const address of addresses.filter(isPlain)) {
    const key = JSON.stringify([address.path, ...namesOf(address)])
    const group = groups.get(key)
    if (group) group.push(address)
    else groups.set(key, [address])
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    return first ? { path: first.path, names: namesOf(first), addresses: members } : []
  })
}

/** Whether a host has a variable for each name, and no sign of its own in any value. */
export function isPlain(address: OldAddress): boolean {
  const names = namesOf(address)
  const values = address.parameters.map(([, value]) => value)
  return (
    new Set(names).size === names.length &&
    names.every((name) => /^[a-z]\w*$/i.test(name)) &&
    [decodePath(address.path), ...values].every((text) => PLAIN.test(text))
  )
}

const PLAIN = /^[^"\\$`{}<>]*$/

/** Addresses that a host has no words for, as comments. */
export function renderOdd(addresses: readonly OldAddress[]): string {
  const odd = addresses.filter((address) => !isPlain(address))
  if (odd.length === 0) return ''
  const lines = odd.map((each) => `# ${toKey(each)} ${each.to}\n`)
  return `\n# No rule can say these here:\n${lines.join('')}`
}

function namesOf({ parameters }: OldAddress): string[] {
  return parameters.map(([name]) => name)
}
