// The languages that the interface speaks. A new one is a file like `en.ts`, and a row here.
import { en, type Words } from './en.ts'
import { de } from './latin/de.ts'
import { es } from './latin/es.ts'
import { fr } from './latin/fr.ts'
import { it } from './latin/it.ts'
import { nl } from './latin/nl.ts'
import { pl } from './latin/pl.ts'
import { pt } from './latin/pt.ts'
import { sv } from './latin/sv.ts'
import { tr } from './latin/tr.ts'
import { ar } from './other/ar.ts'
import { he } from './other/he.ts'
import { ja } from './other/ja.ts'
import { ko } from './other/ko.ts'
import { ru } from './other/ru.ts'
import { uk } from './other/uk.ts'
import { zhHans } from './other/zh-hans.ts'
import { zhHant } from './other/zh-hant.ts'

/** By language, or by language and script. */
export const CATALOGUES: Readonly<Record<string, Words>> = {
  ...{ en, de, es, fr, it, nl, pl, pt, sv, tr },
  ...{ ar, he, ja, ko, ru, uk },
  ...{ 'zh-Hans': zhHans, 'zh-Hant': zhHant },
}
