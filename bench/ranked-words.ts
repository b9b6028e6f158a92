// Texts of words by rank: few are everywhere and most are rare, as in a language.

const WORDS = 40_000
const LETTERS = 'etaoinshrdlu'
/** Below it a name would be a letter or two. */
const FIRST = LETTERS.length ** 2

/** `random` gives numbers from 0 up to 1; of rank n about one word in n is the n-th. */
export function renderRankedWords(random: () => number, count: number): string {
  return Array.from({ length: count }, () => nameOf(pickRank(random))).join(' ')
}

function pickRank(random: () => number): number {
  return Math.floor(WORDS ** random())
}

/** A word for each rank. */
function nameOf(rank: number): string {
  let name = ''
  for (let left = rank + FIRST; left > 0; left = Math.floor(left / LETTERS.length)) {
    name += LETTERS[left % LETTERS.length] ?? ''
  }
  return name
}
