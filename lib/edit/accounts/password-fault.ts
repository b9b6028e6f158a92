// Which passwords are refused: short ones, and those that are guessed first.
import type { User } from './user.ts'

const MIN_LETTERS = 12
/** Longer ones are no safer, and cost time. */
const MAX_LETTERS = 256
const MIN_DIFFERENT = 5
/** What is left of a password once everything well-known is taken away. */
const MIN_OWN = 5

/** The beginnings of all lists of leaked passwords, in the languages of Europe. */
const WELL_KNOWN =
  /password|passwort|motdepasse|contrase(?:ñ|n)a|senha|wachtwoord|qwert[yz]?|asdf|yxcv|zxcv|letmein|welcome|willkommen|bienvenue|iloveyou|football|baseball|dragon|monkey|sunshine|princess|superman|batman|master|shadow|trustno|secret|geheim|admin|login|imprint|changeme|hallo|hello|hunter|summer|sommer|winter|abc|xyz|(?:19|20)\d\d/g

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** What is wrong with a new password, for its owner; undefined for a good one. */
export function findPasswordFault(
  password: string,
  { name, email }: Pick<User, 'name' | 'email'>,
): string | undefined {
  const letters = [...password.normalize('NFKC')]
  if (letters.length < MIN_LETTERS)
    return `It must have at least ${MIN_LETTERS} characters.`
  if (letters.length > MAX_LETTERS)
    return `It must have at most ${MAX_LETTERS} characters.`
  if (/\p{Cc}/u.test(password)) return 'It must have no control characters.'
  const plain = letters.join('').toLowerCase()
  const isGuessable =
    new Set(plain).size < MIN_DIFFERENT ||
    isRow(plain) ||
    isRepeated(plain) ||
    countOwn(plain, [...name.toLowerCase().split(/\W+/), ...email.split(/[@.]/)]) <
      MIN_OWN
  return isGuessable ? 'It is easy to guess. Four unrelated words are not.' : undefined
}

function countOwn(plain: string, ownNames: readonly string[]): number {
  const spelled = [plain, plain.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? '')]
  const counts = spelled.map((text) => {
    const rest = ownNames
      .filter((name) => name.length >= 3)
      .reduce((left, name) => left.replaceAll(name.toLowerCase(), ''), text)
    return new Set(rest.replace(WELL_KNOWN, '').replace(/[\d\W_]/g, (sign) => keep(sign)))
      .size
  })
  return Math.min(...counts)
}

/** Letters of other scripts are no punctuation. */
function keep(sign: string): string {
  return /\p{L}/u.test(sign) ? sign : ''
}

/** `abcdefghijkl`, `123456789012`, `cbacba…`: each letter is a neighbour of the one before. */
function isRow(plain: string): boolean {
  const codes = [...plain].map((letter) => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => Math.abs(code - (codes[index] ?? 0)))
  return steps.filter((step) => step <= 1 || step === 9).length >= steps.length - 1
}

function isRepeated(plain: string): boolean {
  return /^(.{1,6}?)\1+.{0,5}$/su.test(plain) && /^(.{1,6}?)\1{2,}/su.test(plain)
}
