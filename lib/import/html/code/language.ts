// The language of a block of code, from the many places where highlighters write it.
import type { Element } from 'hast'
import { parseLanguage, PLAIN_TEXT } from '../../../markdown/code/languages.ts'
import { attributeOf, classesOf } from '../tree/read.ts'

const ATTRIBUTES = [
  ...['dataLang', 'dataLanguage', 'dataCodeBlockLang', 'dataEnlighterLanguage'],
  ...['dataProgrammingLanguage', 'dataCodeLanguage', 'lang', 'syntax'],
]
const NAMED =
  /^(?:lang(?:uage)?-|lang:|highlight-(?:source|text)-|sourceCode-|syntax-|brush-)([\w#+.-]+)$/
// `brush: js; gutter: false` and `lang:js decode:true` are written as one value.
const WRITTEN = /(?:^|[\s;])(?:brush|lang(?:uage)?)\s*:\s*([\w#+.-]+)/
// Class names of highlighters that are names of languages, too.
const NO_LANGUAGE =
  /^(?:code|highlight|prettyprint|syntax|source|pre|line|text|none|wrap|mark|hljs|plain|default|block|console-output)$/

/** Of the element, or of what holds it: the nearest that says one. Empty where none does. */
export function findLanguage(elements: readonly Element[]): string {
  for (const element of elements) {
    const found = ATTRIBUTES.map((name) => attributeOf(element, name)).find(Boolean)
    const name = found ?? named(element)
    if (name) return toFenceName(name)
  }
  for (const element of elements) {
    const name = classesOf(element).find(isBareName)
    if (name !== undefined) return toFenceName(name)
  }
  return ''
}

function named(element: Element): string | undefined {
  const classes = classesOf(element)
  const name = classes.map((each) => NAMED.exec(each)?.[1]).find(Boolean)
  return name ?? WRITTEN.exec(classes.join(' '))?.[1]
}

// `class="ruby"` of old WordPress, `sourceCode haskell` of Pandoc.
function isBareName(name: string): boolean {
  if (NO_LANGUAGE.test(name)) return false
  const language = parseLanguage(name)
  return language !== undefined && language !== PLAIN_TEXT
}

/** As the source has it; a name that no fence can hold is none. */
function toFenceName(written: string): string {
  const name = written.trim().toLowerCase()
  if (!/^[\w#+.-]+$/.test(name) || /^(?:none|auto|undefined|null)$/.test(name)) return ''
  return parseLanguage(name) === PLAIN_TEXT ? '' : name
}
