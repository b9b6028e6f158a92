// Names that sync programs, file managers and git give to copies of a file.
export interface CopyName {
  /** Name of the file that it is a copy of, as far as the name tells. */
  readonly original: string
  /** True where no author gives such a name: a copy even without its original. */
  readonly isCertain: boolean
}

/** Reads the name of a file or folder; undefined for any other name. Linear in its length. */
export function parseCopyName(name: string): CopyName | undefined {
  const { stem, ending } = split(name)
  for (const [pattern, isCertain] of PATTERNS) {
    const base = pattern.exec(stem)?.groups?.base
    if (base) return { original: base + ending, isCertain }
  }
  return undefined
}

function split(name: string): { stem: string; ending: string } {
  const dot = /\.(?:md|mdx|markdown)$/i.exec(name)?.index ?? name.length
  return { stem: name.slice(0, dot).normalize('NFC'), ending: name.slice(dot) }
}

const CONFLICTS = [
  ...['conflict', 'conflit', 'conflicto', 'conflitto', 'conflito', 'konflikt'],
  ...['motstridig', 'ristiriita', 'çakış', 'конфликт', 'конфлікт', 'σύγκρουσ'],
  ...['競合', '冲突', '衝突', '충돌', 'تعارض', 'מתנגש', 'sfconflict'],
].join('|')

const COPIES = [
  ...['copy', 'copie', 'copia', 'cópia', 'còpia', 'kopie', 'kopia', 'kopi', 'kópia'],
  ...['kopija', 'kopio', 'kopya', 'másolat', 'αντίγραφο', 'копия', 'копие', 'копія'],
  ...['コピー', '副本', '拷贝', '复件', '複製', '복사본', 'نسخة', 'העתק'],
].join('|')

/** `Copy of`, `Kopie von`: what stands before the name of the original. */
const PREFIXES = [
  ...['copy of', 'kopie von', 'copie de', 'copia de', 'copia di', 'cópia de'],
  ...['kopie van', 'kopia', 'kopi av', 'kopi af', 'kopio', 'копия', 'копія'],
  ...['コピー ～', '复件', '副本', '複製'],
].join('|')

const NUMBER = '(?: ?\\(?[0-9]{1,3}\\)?)?'

function toPattern(source: string, flags = 'iu'): RegExp {
  return new RegExp(`^(?<base>.+?)${source}$`, flags)
}

// The base is lazy and the rest is anchored at the end: each name is read once or twice.
const PATTERNS: readonly (readonly [pattern: RegExp, isCertain: boolean])[] = [
  // Syncthing, ownCloud, Resilio, Synology, git mergetool, git merge
  [toPattern('\\.sync-conflict-[0-9]{8}-[0-9]{6}(?:-[a-z0-9]+)?'), true],
  [toPattern('_conflict-[0-9]{8}-[0-9]{6}'), true],
  [toPattern('_[^_]+_[^_]+_conflict'), true],
  [toPattern('[._]conflict(?:ed)?[0-9]*'), false],
  [toPattern('[._](?:BACKUP|BASE|LOCAL|REMOTE)[._][0-9]{1,7}', 'u'), true],
  [toPattern('~(?:HEAD|[0-9a-f]{7,40})(?:_[0-9]+)?', 'u'), true],
  // Editors, git and people who keep what was
  [toPattern('\\.(?:orig|bak|backup|old|save|rej|tmp|temp)(?:[._-]?[0-9]+)?'), true],
  [
    toPattern('[-_ ](?:orig|original|bak|backup|old|prev|previous|save|saved)[0-9]*'),
    false,
  ],
  [toPattern('\\.(?:md|mdx|markdown)'), false],
  [
    toPattern('[._ ][0-9]{4}-?[0-9]{2}-?[0-9]{2}(?:[T._ -]?[0-9][0-9._:-]{0,12})?'),
    false,
  ],
  [toPattern('\\.new'), false],
  // Dropbox, Nextcloud, Seafile, pCloud, in their languages
  [toPattern(` ?[(（][^()（）]*(?:${CONFLICTS})[^()（）]*[)）]`), true],
  // Finder, Explorer, GNOME, KDE, VS Code; Google Drive; iCloud
  [toPattern(`(?: [-–—] | ?の|的| )(?:${COPIES})${NUMBER}`), false],
  [toPattern(`(?:副本|拷贝|复件|複製)${NUMBER}`), false],
  [toPattern(` \\([^()]*(?:${COPIES})[^()]*\\)`), false],
  [toPattern('[-_](?:copy|kopie|copie)[0-9]*'), false],
  [toPattern(' ?\\([0-9]{1,3}\\)'), false],
  [toPattern(' [2-9]'), false],
  [toPattern(' [1-9][0-9]'), false],
  [new RegExp(`^(?:${PREFIXES}) ?(?<base>.+)$`, 'iu'), false],
  // OneDrive: the name of the computer
  [toPattern('-(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{5,}', 'u'), false],
  [toPattern('-[a-z0-9-]*(?:macbook|imac|mbp|iphone|ipad)(?:-(?:pro|air|mini))?'), false],
]
