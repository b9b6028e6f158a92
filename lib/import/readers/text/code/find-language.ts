// The language of a block of code, where the evidence is strong.
import { LANGUAGE_SIGNS } from './languages/language-signs.ts'

/** Less is no evidence: no language is better than a wrong one. */
const ENOUGH = 3
/** What the others of a text say of a block that has evidence of its own. */
const VOTE = 1.5
/** How far ahead of the next one a language must be. */
const AHEAD = 1

/** Languages that hold another one: what tells of the wider one does not tell against them. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  ts: ['js'],
  jsx: ['js', 'html'],
  tsx: ['ts', 'jsx', 'js', 'html'],
  cpp: ['c'],
}

/** For each block, in order, its language or undefined. */
export function findLanguages(blocks: readonly string[]): (string | undefined)[] {
  const scores = blocks.map(scoreLanguages)
  const alone = scores.map((score) => pick(score))
  const favourite = findFavourite(alone)
  return scores.map((score, at) => alone[at] ?? pickWith(score, favourite))
}

function scoreLanguages(code: string): ReadonlyMap<string, number> {
  if (isJson(code)) return new Map([['json', 9]])
  const scores = new Map<string, number>()
  for (const [language, signs] of Object.entries(LANGUAGE_SIGNS)) {
    const score = signs.reduce(
      (sum, [weight, sign]) => sum + (sign.test(code) ? weight : 0),
      0,
    )
    if (score > 0) scores.set(language, score)
  }
  return withWider(scores)
}

function isJson(code: string): boolean {
  if (!/^\s*[{[][\s\S]*[}\]]\s*$/.test(code)) return false
  try {
    JSON.parse(code)
    return /"[^"]+"\s*:/.test(code)
  } catch {
    return /^\s*\{\s*"[\w@/.-]+"\s*:\s*["{[\dtfn]/.test(code) && !/;\s*$/m.test(code)
  }
}

function withWider(scores: ReadonlyMap<string, number>): Map<string, number> {
  const [ts = 0, jsx = 0] = [scores.get('ts'), scores.get('jsx')]
  const all = new Map(scores)
  if (ts >= 3 && jsx >= 3) all.set('tsx', Math.max(ts, jsx))
  for (const [language, wider] of Object.entries(WIDER)) {
    const own = all.get(language) ?? 0
    const best = Math.max(0, ...wider.map((name) => all.get(name) ?? 0))
    if (own >= 3) all.set(language, own + best)
  }
  return all
}

function pick(scores: ReadonlyMap<string, number>, enough = ENOUGH): string | undefined {
  const [first, second] = [...scores].toSorted(([, a], [, b]) => b - a)
  if (first === undefined || first[1] < enough) return undefined
  return first[1] - (second?.[1] ?? 0) >= AHEAD ? first[0] : undefined
}

/** The favourite of the text, where the block has some evidence for it, or none for others. */
function pickWith(
  scores: ReadonlyMap<string, number>,
  favourite: string | undefined,
): string | undefined {
  const own = favourite === undefined ? undefined : scores.get(favourite)
  if (favourite === undefined || own === undefined) return undefined
  return pick(new Map([...scores, [favourite, own + VOTE]]), ENOUGH - VOTE)
}

/** The language of most blocks, shells aside: commands stand beside every language. */
function findFavourite(found: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const language of found)
    if (language !== undefined && language !== 'shell')
      counts.set(language, (counts.get(language) ?? 0) + 1)
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a)
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}
