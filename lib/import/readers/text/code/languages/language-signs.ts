// What tells one language of code from another.
import { COMPILED } from './compiled.ts'
import { DATA } from './data.ts'
import { SCRIPTS } from './scripts.ts'

/** Each pattern that a block of code matches counts once, with its weight. */
export type LanguageSigns = Readonly<
  Record<string, readonly (readonly [weight: number, pattern: RegExp])[]>
>

export const LANGUAGE_SIGNS: LanguageSigns = { ...COMPILED, ...SCRIPTS, ...DATA }
