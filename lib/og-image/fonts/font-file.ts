// The files of font packages, each read when a character first needs it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { type Range, readCoverage } from './coverage.ts'
import type { Family } from './families.ts'

/** A file of a family, which has a part of its characters. */
export class FontFile {
  readonly name: string
  readonly family: Family
  readonly #likely: readonly Range[] | undefined
  readonly #path: string
  #coverage: readonly Range[] | undefined

  constructor(family: Family, subset: string, likely: readonly Range[] | undefined) {
    const id = family.package.slice(family.package.indexOf('/') + 1)
    this.name = `${id}-${subset}-${family.file}`
    this.family = family
    this.#likely = likely
    this.#path = `${family.package}/files/${this.name}.woff2`
  }

  /** As WOFF2. */
  read(): Buffer {
    return readFileSync(project.resolve(this.#path))
  }

  has(codePoint: number): boolean {
    if (this.#likely && !isIn(this.#likely, codePoint)) return false
    this.#coverage ??= readCoverage(this.read())
    return isIn(this.#coverage, codePoint)
  }
}

function isIn(ranges: readonly Range[], codePoint: number): boolean {
  return ranges.some(([from, to]) => from <= codePoint && codePoint <= to)
}

// From the project, not from the folder of Next's bundle.
const project = createRequire(join(process.cwd(), 'package.json'))

const kept = new Map<Family, readonly FontFile[]>()

/** In the order of the package. */
export function listFiles(family: Family): readonly FontFile[] {
  const known = kept.get(family)
  if (known) return known
  const made = family.whole
    ? [new FontFile(family, family.whole, undefined)]
    : readSubsets(family).map(([subset, likely]) => new FontFile(family, subset, likely))
  kept.set(family, made)
  return made
}

// `{"latin": "U+0-FF,U+131", "[4]": "…"}`, as fontsource writes it.
function readSubsets(family: Family): [subset: string, likely: Range[]][] {
  const file = project.resolve(`${family.package}/unicode.json`)
  const subsets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return Object.entries(subsets).map(([subset, ranges]) => [
    subset.replace(/^\[(.+)\]$/, '$1'),
    ranges.split(',').map(parseRange),
  ])
}

function parseRange(range: string): Range {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
