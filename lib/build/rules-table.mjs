// Writes the table of rules into docs/writing.md: `node lib/build/rules-table.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

import { importTypeScript } from './import-typescript.mjs'

/** @typedef {import('../model/rules.ts').RuleDefinition} RuleDefinition */

export const DOCUMENT = 'docs/writing.md'

const OPEN = '<!-- begin rules -->\n'
const CLOSE = '<!-- end rules -->\n'

/**
 * The document with the table of these rules between its two comments, by name. Throws where
 * the comments are missing.
 * @param {string} document
 * @param {Readonly<Record<string, RuleDefinition>>} rules
 */
export function withRulesTable(document, rules) {
  const start = document.indexOf(OPEN)
  const end = document.indexOf(CLOSE)
  if (start === -1 || end < start) throw new Error(`${DOCUMENT} lacks ${OPEN.trim()}`)
  const names = Object.keys(rules).sort()
  const rows = names.flatMap((name) => (rules[name] ? [toRow(name, rules[name])] : []))
  const table = [HEADER, ...rows].join('\n')
  return `${document.slice(0, start)}${OPEN}\n${table}\n\n${document.slice(end)}`
}

const HEADER = `| Rule | Default | \`--strict\` | Held back | Example |
| :-- | :-- | :-- | :-- | :-- |`

/**
 * @param {string} name
 * @param {RuleDefinition} rule
 */
function toRow(name, { severity, strict, holds, example }) {
  const cells = [`\`${name}\``, severity, strict ?? '', holds ? 'yes' : '', example]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replace(
    / {2,}/g,
    ' ',
  )
}

const file = fileURLToPath(import.meta.url)
if (argv[1] === file) {
  const root = join(dirname(file), '../..')
  const { RULES } = await importTypeScript(root, 'lib/model/rules.ts')
  const document = readFileSync(join(root, DOCUMENT), 'utf8')
  writeFileSync(join(root, DOCUMENT), withRulesTable(document, RULES))
}
