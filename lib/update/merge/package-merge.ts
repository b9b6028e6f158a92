// Merges `package.json` by its keys: by lines, a package of one's own meets every new version.
type Json = Readonly<Record<string, unknown>>

/**
 * Whoever changed a value since `base` gets it; where both did, the release. Throws
 * `SyntaxError` for what is no JSON.
 */
export function mergePackage(base: string, own: string, release: string): string {
  const [before, ours, theirs] = [base, own, release].map(parseObject)
  const merged = mergeObjects(before ?? {}, ours ?? {}, theirs ?? {})
  return `${JSON.stringify(merged, undefined, 2)}\n`
}

/** Whether two files want the same packages, so that one lock file serves both. */
export function wantSamePackages(a: string, b: string): boolean {
  const [one, other] = [a, b].map(listPackages)
  return one === other
}

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies']

function listPackages(text: string): string {
  const file = parseObject(text)
  const pairs = KINDS.flatMap((kind) => Object.entries(toObject(file[kind])))
  return JSON.stringify(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function mergeObjects(base: Json, own: Json, release: Json): Json {
  const merged = Object.keys({ ...release, ...own }).flatMap((key) => {
    const value = mergeValues(base[key], own[key], release[key])
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(merged)
}

function mergeValues(base: unknown, own: unknown, release: unknown): unknown {
  if (isEqual(base, own)) return release
  if (isEqual(base, release)) return own
  if (isObject(own) && isObject(release))
    return mergeObjects(toObject(base), own, release)
  return release ?? own
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function parseObject(text: string): Json {
  const value: unknown = JSON.parse(text)
  return toObject(value)
}

function toObject(value: unknown): Json {
  return isObject(value) ? value : {}
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
