// Files of a font package, and the characters in each.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { Family } from './families.ts'

type Range = readonly [from: number, to: number]

/** A file of a package. */
export interface Subset {
  readonly subset: string
  readonly ranges: readonly Range[]
}

const subsets = new Map<string, readonly Subset[]>()

/** The files of a family, with the ranges that the package declares. */
export function listSubsets({ package: name }: Family): readonly Subset[] {
  const known = subsets.get(name)
  if (known) return known
  const text = readFileSync(resolveFile(`${name}/unicode.json`), 'utf8')
  const made = parseUnicode(text)
  subsets.set(name, made)
  return made
}

// `{"latin": "U+0-FF,U+131", "[4]": "…"}`, as fontsource writes it.
function parseUnicode(text: string): Subset[] {
  const entries = Object.entries(JSON.parse(text) as Record<string, string>)
  return entries.map(([subset, ranges]) => ({
    subset: subset.replace(/^\[(.+)\]$/, '$1'),
    ranges: ranges.split(',').map(parseRange),
  }))
}

function parseRange(range: string): Range {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

// From the project, not from the folder of Next's bundle.
const project = createRequire(join(process.cwd(), 'package.json'))

export function resolveFile(name: string): string {
  return project.resolve(name)
}
