// Brings what the theme is made into up to date.
import { realpathSync } from 'node:fs'

import { findFile } from '../../../files/find-file.ts'
import { attempt } from '../../../files/look.ts'
import { readRegularFileSync } from '../../../files/read-file.ts'
import { type Diagnostic, isError } from '../../../model/diagnostic.ts'
import { hashOf } from '../../../text/hash.ts'
import { type PublishedFont, renderTheme } from '../../../theme/style-sheet.ts'
import { isVariableFont } from '../../../theme/variable-font.ts'
import type { Database } from '../../store/database.ts'
import { readSite } from '../../store/site.ts'
import {
  findStyleSheet,
  replaceThemeFiles,
  STYLE_SHEET_TYPE,
  type ThemeFile,
} from '../../store/theme/theme-files.ts'
import { bundleStyles, type StyleBundle } from './bundle-styles.ts'
import { isOfTheme, OVERRIDES, scanTheme, type ThemeFiles } from './theme-files.ts'

/** Remembers what it made last, so that nothing is made again of the same. */
export class ThemeRefresher {
  readonly #db: Database
  readonly #contentDir: string
  #last = ''
  #diagnostics: readonly Diagnostic[] = []

  constructor(db: Database, contentDir: string) {
    this.#db = db
    this.#contentDir = contentDir
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics
  }

  /**
   * After the documents and the files that they refer to. Returns the path that stands for a
   * change. A style sheet with an error leaves all as it was.
   */
  async refresh(paths: readonly string[] | undefined): Promise<string[]> {
    if (paths && !paths.some(isOfTheme)) return []
    const root = realpathSync(this.#contentDir)
    const found = scanTheme(root)
    const tokens = renderTheme(readSite(this.#db, undefined).theme, this.#findFont)
    const state = hashOf(tokens, found.signature)
    if (state === this.#last) return []
    const made = await makeStyles(root, tokens, found)
    this.#last = state
    this.#diagnostics = [...found.diagnostics, ...made.diagnostics]
    const isBroken = made.css === undefined
    if (isBroken && findStyleSheet(this.#db) !== undefined) return []
    const files = toFiles(isBroken ? { ...made, css: tokens, files: [] } : made)
    return replaceThemeFiles(this.#db, files) ? [OVERRIDES] : []
  }

  readonly #findFont = (path: string): PublishedFont | undefined => {
    const sql = 'select name from media where path = ?'
    const name = this.#db.find<{ name: string }>(sql, path)?.name
    const file = findFile(this.#contentDir, path)
    const bytes = attempt(() => readRegularFileSync(file))
    if (name === undefined || bytes instanceof Error) return undefined
    const address = `../media/${encodeURIComponent(name)}`
    return { address, isVariable: isVariableFont(bytes) }
  }
}

async function makeStyles(
  root: string,
  tokens: string,
  found: ThemeFiles,
): Promise<StyleBundle> {
  if (tokens === '' && !found.hasOverrides) return { css: '', files: [], diagnostics: [] }
  const bundle = await bundleStyles(root, tokens, found)
  return bundle.diagnostics.some(isError) ? { ...bundle, css: undefined } : bundle
}

function toFiles({ css = '', files }: StyleBundle): ThemeFile[] {
  if (css === '') return []
  const name = `theme-${hashOf(css).slice(0, 16)}.css`
  return [{ name, type: STYLE_SHEET_TYPE, bytes: Buffer.from(css) }, ...files]
}
