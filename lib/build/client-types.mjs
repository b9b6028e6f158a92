// Writes the types of the API's client: `node lib/build/client-types.mjs`.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'

import { importTypeScript } from './import-typescript.mjs'

export const TYPES = 'clients/typescript/types.ts'

/**
 * The types of all objects of a contract, by name.
 * @param {Readonly<Record<string, object>>} definitions
 */
export async function renderClientTypes(definitions) {
  const $defs = JSON.parse(JSON.stringify(definitions), toTyped)
  const types = await compile({ $defs }, 'Contract', {
    additionalProperties: false,
    bannerComment: '// Types of the content API, written from its contract.',
    style: { semi: false, singleQuote: true, printWidth: 90 },
    unreachableDefinitions: true,
  })
  return TIDY.reduce((text, [from, to]) => text.replaceAll(from, to), types)
}

/** @type {readonly [RegExp, string][]} */
const TIDY = [
  // The object that holds the definitions says nothing.
  [/export interface Contract \{[^}]*\}\n/g, ''],
  [/ \*\n \* This interface was referenced by .*\n \* via the `definition` .*\n/g, ''],
  [/\/\*\*\n +\* (.*)\n +\*\//g, '/** $1 */'],
]

/**
 * A set that may grow: editors offer its words, and the compiler takes others. A reference with
 * words of its own would become a second type.
 * @param {string} _
 * @param {unknown} value
 */
function toTyped(_, value) {
  const { $ref, 'x-extensible-enum': words } = Object(value)
  if ($ref !== undefined) return { $ref }
  if (words === undefined) return value
  const known = words.map((/** @type {string} */ word) => `'${word}'`)
  return { ...Object(value), tsType: `${known.join(' | ')} | (string & {})` }
}

const file = fileURLToPath(import.meta.url)
if (argv[1] === file) {
  const root = join(dirname(file), '../..')
  const contract = 'lib/api/contract/definitions.ts'
  const { DEFINITIONS } = await importTypeScript(root, contract)
  writeFileSync(join(root, TYPES), await renderClientTypes(DEFINITIONS))
}
